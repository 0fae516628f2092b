package dev.tidemark.reading.pdf;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;

/**
 * How the child is started: by this program's own Java, with the jars that reading needs and no
 * others, wherever this program's loader has them from.
 */
final class ChildCommand {
  private static final List<Class<?>> NEEDED =
      List.of(
          PdfChild.class,
          PDDocument.class,
          FontBoxFont.class,
          RandomAccessRead.class,
          LogFactory.class,
          Logger.class);

  private ChildCommand() {}

  static Process start(PdfLimits limits) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + limits.memory() + "m",
            "-Xss1m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-cp",
            classPath(),
            PdfChild.class.getName());
    builder.environment().clear();
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> one : NEEDED) {
      places.add(place(one).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException("the loader does not say where " + type.getName() + " is");
    }
    String place = source.getLocation().toString();
    int start = place.startsWith("jar:") ? "jar:".length() : 0;
    int end = place.indexOf("!/");
    return Path.of(URI.create(place.substring(start, end < 0 ? place.length() : end)));
  }
}

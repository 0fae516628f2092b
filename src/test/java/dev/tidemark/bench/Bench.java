package dev.tidemark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.lucene.util.IOUtils;

/**
 * Measures the packaged server beside bare Lucene on invented articles and prints a table: {@code
 * Bench [ARTICLES] [--seed N] [--runs N] [--folder DIR] [--java OPTION]}. This process is the
 * client; server and floor have their own. Options of Java, such as a recording, are the server's.
 */
public final class Bench {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  private int articles = 10_000;
  private long seed = 7;
  private int runs = 1;
  private final List<String> options = new ArrayList<>();
  private Path folder = Path.of("target", "bench");

  private Bench() {}

  /** Measures and prints. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Bench bench = new Bench();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seed" -> bench.seed = Long.parseLong(arguments[++i]);
        case "--runs" -> bench.runs = Integer.parseInt(arguments[++i]);
        case "--java" -> bench.options.add(arguments[++i]);
        case "--folder" -> bench.folder = Path.of(arguments[++i]);
        default -> bench.articles = Integer.parseInt(arguments[i]);
      }
    }
    bench.run(System.out);
  }

  private void run(PrintStream out) throws IOException, InterruptedException, ExecutionException {
    if (!Files.exists(JAR)) {
      throw new IOException(JAR + " is missing: package the program first.");
    }
    out.printf("%,d articles, seed %d, %d runs%n", articles, seed, runs);
    ArticleFile file = ArticleFile.of(folder, articles, seed);
    List<MixedRequest> mix = RequestMix.of(seed);
    Findings findings = new Findings(out);
    for (int run = 1; run <= runs; run++) {
      Path own = folder.resolve("run");
      IOUtils.rm(own);
      new BenchRun(file, mix, own, options, findings).run();
      out.printf("after run %d of %d:%n%n%s%n", run, runs, findings.table());
    }
  }
}

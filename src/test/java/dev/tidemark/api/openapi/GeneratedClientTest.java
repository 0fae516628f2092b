package dev.tidemark.api.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator makes from the document compiles, and does what it says. */
@QuarkusTest
@TestProfile(FreshStart.class)
class GeneratedClientTest {
  private static final Path CLIENT = Path.of("target/client/src/main/java");
  private static final Path PROGRAM = Path.of("src/test/resources/client/ClientProgram.java");

  @TempDir Path classes;

  @Test
  void aGeneratedClientSearchesReadsAndWrites() throws Exception {
    assertTrue(Files.isDirectory(CLIENT), "the build makes the client: ./mvnw test");
    FreshStart.awaitSamples();
    compile();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
      Object lines =
          loader
              .loadClass("ClientProgram")
              .getMethod("run", String.class, String.class)
              .invoke(null, RestAssured.baseURI + ":" + RestAssured.port, FreshStart.KEY);
      assertEquals(
          List.of("found", "same", "market_size currency USD", "2033", "12000000", "404 not_found"),
          lines);
    }
    assertEquals(200, given().get("/api/v1/search").statusCode());
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter faults = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> generated = Files.walk(CLIENT)) {
      List<Path> sources = new ArrayList<>(List.of(PROGRAM));
      generated.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  faults,
                  files,
                  null,
                  List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", path),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(compiled, faults.toString());
    }
  }
}

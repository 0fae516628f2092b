package dev.tidemark.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * The floor as a process of its own: {@code index FILE FOLDER} makes an index and prints the
 * seconds that it took and that it worked; {@code serve FOLDER} answers the mix over HTTP, prints
 * its port, and tells at {@code /took} how many nanoseconds each answer since the last such
 * question has taken in the process, in order.
 */
public final class FloorMain {
  private static final int TURNS_PER_PROCESSOR = 2;

  private final FloorSearch search;
  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setWorkerPoolSize(TURNS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors()));
  private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

  private FloorMain(FloorSearch search) {
    this.search = search;
  }

  /** One of the two. */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("index")) {
      long start = System.nanoTime();
      new FloorIndex().write(Path.of(arguments[1]), Path.of(arguments[2]));
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(seconds + " " + ProcessFigures.of(ProcessHandle.current()).cpu());
    } else {
      new FloorMain(new FloorSearch(Path.of(arguments[1]))).serve();
    }
  }

  private void serve() throws InterruptedException {
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(0, "localhost")
        .onSuccess(server -> System.out.println(server.actualPort()));
    new CountDownLatch(1).await();
  }

  private void answer(HttpServerRequest request) {
    if (request.path().equals("/took")) {
      String all = took.stream().map(String::valueOf).collect(Collectors.joining(" "));
      took.clear();
      request.response().end(all);
      return;
    }
    vertx
        .executeBlocking(() -> found(request.uri()), false)
        .onSuccess(
            answer ->
                request
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(answer)))
        .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
  }

  private byte[] found(String target) throws IOException {
    long start = System.nanoTime();
    byte[] answer = search.answer(target);
    took.add(System.nanoTime() - start);
    return answer;
  }
}

package dev.tidemark.bench;

import dev.tidemark.load.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks the requests of the mix, from a process that is not the one that answers. */
final class MixClient {
  private static final String NOTHING = "/q/health/live";

  private final List<MixedRequest> mix;

  MixClient(List<MixedRequest> mix) {
    this.mix = List.copyOf(mix);
  }

  /**
   * What one client found who asks one request after the other.
   *
   * @param server of the server
   * @param floor of the floor over HTTP
   * @param pages of the server where a person asks the same
   * @param empty of a request for nothing to the server, as if it were of every kind
   */
  record Sequential(Times server, Times floor, Times pages, Times empty) {
    Sequential() {
      this(new Times(), new Times(), new Times(), new Times());
    }
  }

  List<MixedRequest> mix() {
    return mix;
  }

  /** Asks server and floor in turns, so that what else runs slows both. */
  Sequential askInTurns(InetSocketAddress server, InetSocketAddress floor, int rounds)
      throws IOException {
    Sequential times = new Sequential();
    try (Connection asked = connect(server);
        Connection bare = connect(floor)) {
      for (int round = 0; round < rounds; round++) {
        for (MixedRequest request : mix) {
          times.server().add(request.kind(), nanos(asked, request.target()));
          times.empty().add(request.kind(), nanos(asked, NOTHING));
          if (request.kind().hasFloor()) {
            times.floor().add(request.kind(), nanos(bare, request.target()));
            times.pages().add(request.kind(), nanos(asked, request.page()));
          }
        }
      }
    }
    return times;
  }

  /**
   * How many answers a second several clients get to the requests that have a floor, who ask again
   * as soon as they are answered; refusals do not count.
   */
  double throughput(InetSocketAddress server, int clients, int seconds)
      throws InterruptedException, ExecutionException {
    List<String> targets =
        mix.stream().filter(each -> each.kind().hasFloor()).map(MixedRequest::target).toList();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Integer>> asking = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int from = i * targets.size() / clients;
        asking.add(threads.submit(() -> ask(server, targets, from, end)));
      }
      int answers = 0;
      for (Future<Integer> count : asking) {
        answers += count.get();
      }
      return answers / (double) seconds;
    }
  }

  private static int ask(InetSocketAddress server, List<String> targets, int from, long end)
      throws IOException {
    int answers = 0;
    try (Connection connection = connect(server)) {
      for (int i = from; System.nanoTime() < end; i++) {
        int status = connection.get(targets.get(i % targets.size())).status();
        answers += answered(status) ? 1 : 0;
      }
    }
    return answers;
  }

  /** Or refused: a server that is asked for too much says so at once. */
  private static boolean answered(int status) throws IOException {
    if (status != 200 && status != 503) {
      throw new IOException("status " + status);
    }
    return status == 200;
  }

  private static Connection connect(InetSocketAddress server) throws IOException {
    return new Connection(server, InetAddress.getLoopbackAddress());
  }

  private static long nanos(Connection connection, String target) throws IOException {
    long start = System.nanoTime();
    int status = connection.get(target).status();
    if (status != 200) {
      throw new IOException(status + " for " + target);
    }
    return System.nanoTime() - start;
  }
}

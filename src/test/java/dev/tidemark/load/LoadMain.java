package dev.tidemark.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Puts load on a server, as a program of its own: {@code closed PORT CLIENTS SECONDS} asks again as
 * soon as it is answered; {@code open PORT RATE SECONDS} asks at a rate, whether answers come or
 * not, and counts the time from when a request was due. Both come from many addresses and print one
 * line.
 */
public final class LoadMain {
  private static final int ADDRESSES = 40;
  private static final String[] WORDS =
      ("market growth energy power deep learning network revenue forecast billion storage analysis"
              + " report machine value health vehicle security data cloud image model service")
          .split(" ");

  private final InetSocketAddress server;
  private final Tally tally = new Tally();
  private final AtomicInteger connections = new AtomicInteger();
  private final Queue<Connection> free = new ConcurrentLinkedQueue<>();
  private final RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(7);

  private LoadMain(int port) {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  public static void main(String[] arguments) throws Exception {
    LoadMain load = new LoadMain(Integer.parseInt(arguments[1]));
    int amount = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    System.out.println(
        arguments[0].equals("closed") ? load.closed(amount, seconds) : load.open(amount, seconds));
  }

  private String closed(int clients, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        threads.execute(
            () -> {
              while (System.nanoTime() < end) {
                ask(System.nanoTime(), target());
              }
            });
      }
    }
    return tally.told(seconds);
  }

  private String open(int rate, int seconds) throws InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < (long) rate * seconds; i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        String target = target();
        threads.execute(() -> ask(due, target));
      }
    }
    return tally.told(seconds);
  }

  private synchronized String target() {
    return "/api/v1/search?q="
        + WORDS[random.nextInt(WORDS.length)]
        + "+"
        + WORDS[random.nextInt(WORDS.length)];
  }

  private void ask(long due, String target) {
    Connection connection = free.poll();
    try {
      if (connection == null) {
        int number = connections.incrementAndGet() % ADDRESSES;
        connection =
            new Connection(
                server, InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (number + 1)}));
      }
      Connection.Answer answer = connection.get(target);
      tally.add(answer, System.nanoTime() - due);
      if (answer.closed()) {
        connection.close();
      } else {
        free.add(connection);
      }
    } catch (IOException broken) {
      tally.addStrange(broken.getClass().getSimpleName() + ":" + broken.getMessage());
      close(connection);
    }
  }

  private static void close(@Nullable Connection broken) {
    try {
      if (broken != null) {
        broken.close();
      }
    } catch (IOException closedAnyway) {
      throw new IllegalStateException(closedAnyway);
    }
  }
}

package dev.tidemark.indexing.sources;

import dev.tidemark.article.ArticleId;
import dev.tidemark.fetching.Fetcher;
import dev.tidemark.fetching.FetchingLimits;
import dev.tidemark.fetching.FetchingRules;
import dev.tidemark.fetching.LocalServer;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.Indexing;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sources over a record in a folder, a server on this machine and a clock that is set. */
final class Desk implements AutoCloseable {
  static final Duration HOUR = Duration.ofHours(1);

  final LocalServer server = LocalServer.start();
  final SetClock clock;
  final EntryReader reader = new EntryReader();
  final Indexing indexing;
  private final List<ListedSource> listed = new ArrayList<>();
  private Sources sources;

  Desk(Path folder) {
    this(folder, new SetClock());
  }

  Desk(Path folder, SetClock clock) {
    this(folder, clock, null);
  }

  /**
   * @param documents reads what is served; null for the {@link #reader} of this desk
   */
  Desk(Path folder, SetClock clock, @Nullable DocumentReader documents) {
    this.clock = clock;
    indexing = Indexing.open(folder, documents == null ? reader : documents, clock);
    sources = open();
  }

  /** Lists a source at a path of the server. */
  Desk list(String name, String path) {
    return list(new ListedSource(name, at(path), HOUR, null, List.of()));
  }

  Desk list(ListedSource source) {
    listed.removeIf(one -> one.name().equals(source.name()));
    listed.add(source);
    sources.close();
    sources = open();
    return this;
  }

  void strike(String name) {
    listed.removeIf(one -> one.name().equals(name));
    sources.close();
    sources = open();
  }

  /** An address at the server, by a host of its own for each name. */
  String at(String host, String path) {
    return server.address(host, path);
  }

  String at(String path) {
    return at("feeds.example", path);
  }

  private Sources open() {
    List<String> addresses = listed.stream().map(ListedSource::address).toList();
    List<String> hosts = List.of("feeds.example", "a.example", "b.example", "c.example");
    Fetcher fetcher =
        new Fetcher(
            new FetchingRules(addresses, hosts),
            FetchingLimits.DEFAULT,
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            "Tidemark/0.1",
            clock);
    return new Sources(
        listed,
        indexing.fetched(),
        fetcher,
        new BackOff(Duration.ofHours(24), new Random(7)),
        4,
        Duration.ofSeconds(2),
        clock);
  }

  Sources sources() {
    return sources;
  }

  /** Starts what is due and waits until it is through. */
  void look() {
    sources.look();
    await(() -> sources.list().stream().noneMatch(one -> one.status().equals("running")));
  }

  /** Goes on for some time, then looks. */
  void after(Duration time) {
    clock.goOn(time);
    look();
  }

  SourceView view(String name) {
    return sources.list().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  boolean has(String url) {
    return article(url).isPresent();
  }

  Optional<dev.tidemark.article.Article> article(String url) {
    ArticleLibrary library = indexing.library();
    return library.find(ArticleId.of(url, null, null, null, null)).map(found -> found.article());
  }

  /** Waits for a condition. */
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    sources.close();
    indexing.close();
    server.close();
  }
}

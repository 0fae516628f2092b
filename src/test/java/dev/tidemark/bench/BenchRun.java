package dev.tidemark.bench;

import dev.tidemark.load.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run: everything that is measured, once, into folders of its own. */
final class BenchRun {
  private static final double MB = 1e6;
  private static final int IDLE_SECONDS = 10;
  private static final int WARM_ROUNDS = 4;
  private static final int ROUNDS = 4;
  private static final int CLIENTS = 6;
  private static final int SLICES = 3;
  private static final int SLICE_SECONDS = 5;

  private final ArticleFile file;
  private final MixClient client;
  private final Path home;
  private final Path bare;
  private final List<String> options;
  private final Findings findings;

  /**
   * @param folder an empty one
   * @param options of Java, for the server alone
   */
  BenchRun(
      ArticleFile file,
      List<MixedRequest> mix,
      Path folder,
      List<String> options,
      Findings findings)
      throws IOException {
    this.file = file;
    this.options = List.copyOf(options);
    this.findings = findings;
    client = new MixClient(mix);
    home = Files.createDirectories(folder.resolve("server"));
    bare = Files.createDirectories(folder.resolve("floor"));
  }

  void run() throws IOException, InterruptedException, ExecutionException {
    Worked server = index();
    Worked floor = FloorProcess.index(file.path(), bare);
    noteIndexing(server, floor);
    long start = System.nanoTime();
    try (PackagedServer again = start()) {
      noteStart("start to the first answer, ms", start, again);
      try (FloorProcess lucene = new FloorProcess(bare)) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(IDLE_SECONDS));
        noteMemory("resident when idle, MB", again, lucene);
        ask(again, lucene);
        noteMemory("resident after the mix, MB", again, lucene);
      }
      again.kill();
    }
    long afterKill = System.nanoTime();
    try (PackagedServer again = start()) {
      noteStart("start after a kill, ms", afterKill, again);
    }
  }

  private PackagedServer start() throws IOException {
    List<String> settings =
        new ArrayList<>(List.of("-Xms128m", "-Xmx1g", "-Dtidemark.samples=false"));
    settings.addAll(options);
    return new PackagedServer(home, settings.toArray(String[]::new));
  }

  private Worked index() throws IOException, InterruptedException, ExecutionException {
    try (PackagedServer server = start()) {
      double cpu = ProcessFigures.of(server.process()).cpu();
      long start = System.nanoTime();
      new BulkClient(server).send(file);
      double seconds = (System.nanoTime() - start) / 1e9;
      ProcessFigures after = ProcessFigures.of(server.process());
      findings.note("resident after indexing, MB", after.resident() / MB);
      return new Worked(seconds, after.cpu() - cpu);
    }
  }

  private void noteIndexing(Worked server, Worked floor) throws IOException {
    double count = file.articles();
    findings.note("indexing, articles/s", count / server.seconds(), count / floor.seconds());
    double text = file.text() / MB;
    findings.note("indexing, MB/s of text", text / server.seconds(), text / floor.seconds());
    findings.note(
        "indexing, ms of processor an article",
        1e3 * server.cpu() / count,
        1e3 * floor.cpu() / count);
    double index = FolderSize.of(home.resolve("index").resolve("lucene"), "") / MB;
    double record = FolderSize.of(home.resolve("index"), "record.db") / MB;
    findings.note("text, MB", text);
    findings.note("index, MB", index, FolderSize.of(bare, "") / MB);
    findings.note("record, MB", record);
    findings.note("index and record by size of the text", (index + record) / text);
  }

  private void noteStart(String what, long start, PackagedServer server)
      throws IOException, InterruptedException {
    server.get("/api/v1/search?q=market");
    findings.note(what, (System.nanoTime() - start) / 1e6);
  }

  private void noteMemory(String what, PackagedServer server, FloorProcess floor)
      throws IOException {
    ProcessFigures ours = ProcessFigures.of(server.process());
    ProcessFigures bare = ProcessFigures.of(floor.process());
    findings.note(what, ours.resident() / MB, bare.resident() / MB);
    findings.note(what + ", without files", ours.own() / MB, bare.own() / MB);
  }

  private void ask(PackagedServer server, FloorProcess floor)
      throws IOException, InterruptedException, ExecutionException {
    client.askInTurns(server.address(), floor.address(), WARM_ROUNDS);
    floor.took();
    MixClient.Sequential times = client.askInTurns(server.address(), floor.address(), ROUNDS);
    new MixFindings(findings).note(times, floor.took(), client.mix());
    for (int slice = 0; slice < SLICES; slice++) {
      double cpu = ProcessFigures.of(server.process()).cpu();
      double answers = client.throughput(server.address(), CLIENTS, SLICE_SECONDS);
      cpu = ProcessFigures.of(server.process()).cpu() - cpu;
      double bareCpu = ProcessFigures.of(floor.process()).cpu();
      double bareAnswers = client.throughput(floor.address(), CLIENTS, SLICE_SECONDS);
      bareCpu = ProcessFigures.of(floor.process()).cpu() - bareCpu;
      findings.note("answers/s to six clients", answers, bareAnswers);
      findings.note(
          "ms of processor an answer",
          1e3 * cpu / (answers * SLICE_SECONDS),
          1e3 * bareCpu / (bareAnswers * SLICE_SECONDS));
    }
  }
}

package dev.tidemark.reading.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has documents read by child processes: as many at once as may be, each used for many documents,
 * and replaced when one does it harm. A child ends by itself when nobody asks it for a minute, and
 * with this process. Thread-safe; nothing is started before the first document.
 */
public final class PdfReader {
  private static final int DOCUMENTS_OF_A_CHILD = 200;

  private final PdfLimits limits;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<PdfWorker> resting = new ConcurrentLinkedDeque<>();
  private @Nullable ScheduledExecutorService watch;

  public PdfReader(PdfLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.processes(), true);
  }

  /**
   * Has a document read.
   *
   * @param patient whether to wait for a free process as long as it takes
   * @return null when none became free within {@link PdfLimits#patience}
   */
  public @Nullable PdfAnswer read(byte[] document, boolean patient) {
    if (!acquire(patient)) {
      return null;
    }
    try {
      PdfAnswer answer = null;
      while (answer == null) {
        PdfWorker worker = worker();
        answer = worker.read(document);
        rest(worker);
      }
      return answer;
    } catch (IOException noProcess) {
      throw new UncheckedIOException("no process for reading a PDF can be started", noProcess);
    } finally {
      places.release();
    }
  }

  private boolean acquire(boolean patient) {
    try {
      if (patient) {
        places.acquire();
        return true;
      }
      return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PdfWorker worker() throws IOException {
    PdfWorker worker = resting.pollFirst();
    while (worker != null && !worker.isAlive()) {
      worker = resting.pollFirst();
    }
    return worker == null ? new PdfWorker(limits, watch()) : worker;
  }

  private void rest(PdfWorker worker) {
    if (worker.isAlive() && worker.documents() < DOCUMENTS_OF_A_CHILD) {
      resting.addFirst(worker);
    } else {
      worker.end();
    }
  }

  private synchronized ScheduledExecutorService watch() {
    if (watch == null) {
      watch =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("tidemark-pdf-limit").daemon().factory());
    }
    return watch;
  }
}

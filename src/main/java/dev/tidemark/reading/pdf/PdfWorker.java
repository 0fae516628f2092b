package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import dev.tidemark.reading.pdf.PdfAnswer.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One child process. For one thread at a time. */
final class PdfWorker {
  /** The child ends itself at its limit; this much later it is killed from here. */
  private static final long GRACE_MILLISECONDS = 1_000;

  private static final int OUT_OF_MEMORY = 3;

  private final PdfLimits limits;
  private final ScheduledExecutorService watch;
  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private int documents;

  PdfWorker(PdfLimits limits, ScheduledExecutorService watch) throws IOException {
    this.limits = limits;
    this.watch = watch;
    this.process = ChildCommand.start(limits);
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int documents() {
    return documents;
  }

  /**
   * Has a document read. Where the child does not survive it, that is the answer.
   *
   * @return null when the child had already gone to rest, so that another has to be asked
   */
  @Nullable PdfAnswer read(byte[] document) {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> limit =
        watch.schedule(
            () -> {
              late.set(true);
              end();
            },
            limits.time().toMillis() + GRACE_MILLISECONDS,
            TimeUnit.MILLISECONDS);
    boolean first = documents++ == 0;
    try {
      Wire.writeRequest(out, document, limits);
      return Wire.readAnswer(in, limits);
    } catch (IOException brokenOff) {
      int status = status();
      return !first && status == 0 ? null : refusal(late.get(), status);
    } finally {
      limit.cancel(false);
    }
  }

  /** Ends the child and whatever it may have started. */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private int status() {
    try {
      if (!process.waitFor(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        end();
      }
      return process.waitFor();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      end();
      return -1;
    }
  }

  private Refused refusal(boolean late, int status) {
    if (late || status == PdfChild.LATE) {
      return new Refused(
          Reason.LIMIT,
          String.format(
              Locale.ROOT,
              "Reading it takes more than the %.1f seconds that it may.",
              limits.time().toMillis() / 1_000.0));
    }
    if (status == OUT_OF_MEMORY) {
      return new Refused(
          Reason.LIMIT,
          String.format(
              Locale.ROOT, "Reading it takes more than the %d MB that it may.", limits.memory()));
    }
    return new Refused(
        Reason.BROKEN, "The process that reads it broke down on it, with status " + status + ".");
  }
}

package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The process that reads documents, one after the other, until its input ends or nobody asks for a
 * while. It ends itself where a document takes too long, too, should nobody be left to end it.
 */
final class PdfChild {
  /** How it ends where a document took too long. */
  static final int LATE = 71;

  private static final long IDLE_SECONDS = 60;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private PdfChild(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Reads what comes in and answers; nothing else is written to its output. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    PlainFonts.use();
    BoundedFilters.use();
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    new PdfChild(in, out).run();
  }

  private void run() throws IOException {
    while (true) {
      ScheduledFuture<?> idle = endAfter(IDLE_SECONDS * 1_000, 0);
      int version = in.read();
      idle.cancel(false);
      if (version < 0) {
        return;
      }
      if ((version << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort()) != Wire.VERSION) {
        throw new IOException("not the request of a server of this version");
      }
      answer();
    }
  }

  private void answer() throws IOException {
    long time = in.readLong();
    ExtractionLimits limits = new ExtractionLimits(in.readInt(), in.readInt());
    ScheduledFuture<?> late = endAfter(time, LATE);
    byte[] document = in.readNBytes(in.readInt());
    PdfAnswer answer;
    boolean harmed = false;
    try {
      answer = PdfExtraction.read(document, limits);
    } catch (StackOverflowError deep) {
      answer = new PdfAnswer.Refused(Reason.LIMIT, "Its parts are nested too deeply.");
      harmed = true;
    }
    late.cancel(false);
    Wire.writeAnswer(out, answer);
    if (harmed) {
      halt(0);
    }
  }

  private ScheduledFuture<?> endAfter(long milliseconds, int status) {
    return watch.schedule(() -> halt(status), milliseconds, TimeUnit.MILLISECONDS);
  }

  private static void halt(int status) {
    Runtime.getRuntime().halt(status);
  }
}

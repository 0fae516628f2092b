package dev.tidemark.access;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An audit trail in a file, a line of JSON each, which its owner alone can read. Several processes
 * may write to it. A line is with the operating system when {@link #note} returns: it survives the
 * end of the process, not a power cut.
 */
public final class AuditFile implements AuditTrail, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("audit");

  private final RotatedFile file;
  private final Clock clock;
  private final AuditObserver observer;
  private @Nullable FileChannel channel;
  private boolean failing;

  private AuditFile(RotatedFile file, Clock clock, AuditObserver observer) {
    this.file = file;
    this.clock = clock;
    this.observer = observer;
  }

  /**
   * The trail of an index folder; nothing is made before the first line.
   *
   * @param config how large it may get
   */
  public static AuditFile in(Path folder, AuditConfig config, Clock clock, AuditObserver observer) {
    RotatedFile file = new RotatedFile(folder.resolve("audit.log"), config.size(), config.files());
    return new AuditFile(file, clock, observer);
  }

  @Override
  public synchronized void note(AuditEntry entry) {
    String line = entry.json(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    LOG.log(Level.INFO, line);
    try {
      write((line + '\n').getBytes(StandardCharsets.UTF_8));
      failing = false;
      observer.line(true);
    } catch (IOException notWritten) {
      drop();
      LOG.log(failing ? Level.DEBUG : Level.ERROR, "Not in the audit file: " + line, notWritten);
      failing = true;
      observer.line(false);
    }
  }

  private void write(byte[] line) throws IOException {
    FileChannel open = file.current(channel, line.length);
    channel = open;
    ByteBuffer left = ByteBuffer.wrap(line);
    while (left.hasRemaining()) {
      open.write(left);
    }
  }

  /** What is open may end in half a line. */
  private void drop() {
    try {
      close();
    } catch (IOException alreadyBroken) {
      LOG.log(Level.DEBUG, "closing a broken audit file", alreadyBroken);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }
}

package dev.tidemark.reading.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Looks whether what is drawn unpacks to more than a page can need, before it is parsed. */
final class ContentSize {
  private static final long MOST_OF_A_PAGE = 32L * 1024 * 1024;

  private final byte[] buffer = new byte[64 * 1024];
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @throws TooLargeException when it does
   */
  void check(PDPage page) throws IOException {
    seen.clear();
    long bytes = 0;
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      PDStream stream = streams.next();
      if (seen.add(stream.getCOSObject())) {
        bytes = count(stream, bytes);
      }
    }
  }

  /** Like {@link #check(PDPage)} for a part that is drawn on a page, once on each. */
  void check(PDFormXObject form) throws IOException {
    if (seen.add(form.getCOSObject())) {
      count(form.getContentStream(), 0);
    }
  }

  private long count(PDStream stream, long before) throws IOException {
    long bytes = before;
    try (InputStream in = stream.createInputStream()) {
      int read = in.read(buffer);
      while (read >= 0) {
        bytes += read;
        if (bytes > MOST_OF_A_PAGE) {
          throw new TooLargeException();
        }
        read = in.read(buffer);
      }
    }
    return bytes;
  }

  /** Says that a page unpacks to more than it may. */
  static final class TooLargeException extends RuntimeException {}
}

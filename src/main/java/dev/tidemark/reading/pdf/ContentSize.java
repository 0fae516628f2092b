package dev.tidemark.reading.pdf;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Looks whether what is drawn unpacks to more than a page can need, before it is parsed. */
final class ContentSize {
  private static final long MOST_OF_A_PAGE = 32L * 1024 * 1024;

  private static final int MOST_FORMS = 5_000;

  private int forms;
  private final byte[] buffer = new byte[64 * 1024];
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @throws TooLargeException when it does
   */
  void check(PDPage page) throws IOException {
    seen.clear();
    forms = 0;
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
    forms++;
    if (forms > MOST_FORMS) {
      throw new TooLargeException();
    }
    if (seen.add(form.getCOSObject())) {
      count(form.getContentStream(), 0);
    }
  }

  private long count(PDStream stream, long before) throws IOException {
    long bytes = before;
    try (InputStream in = unpacking(stream)) {
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

  /** Its bytes, where that is possible one by one: the library unpacks a stream as a whole. */
  private static InputStream unpacking(PDStream stream) throws IOException {
    List<COSName> filters = stream.getFilters();
    COSBase settings = stream.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    boolean plain = filters.size() == 1 && settings == null;
    boolean flate =
        plain && (COSName.FLATE_DECODE.equals(filters.getFirst()) || isShort(filters.getFirst()));
    return flate
        ? new WhatUnpacks(new InflaterInputStream(stream.getCOSObject().createRawInputStream()))
        : stream.createInputStream();
  }

  private static boolean isShort(COSName filter) {
    return COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
  }

  /** What is broken in it is for the library to tell, and mostly to mend. */
  private static final class WhatUnpacks extends FilterInputStream {
    WhatUnpacks(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (ZipException | EOFException damaged) {
        return -1;
      }
    }
  }

  /** Says that a page unpacks to more than it may. */
  static final class TooLargeException extends RuntimeException {}
}

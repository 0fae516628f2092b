package dev.tidemark.reading.pdf;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Looks, before anything is parsed, how many bytes of drawing commands a document makes us read, a
 * part as often as it is drawn. By bytes and not by time, so that a document is taken everywhere or
 * nowhere; a megabyte takes about a third of a second.
 */
final class ContentSize {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long MOST_OF_A_PAGE = 32 * MEGABYTE;
  private static final int MOST_FORMS = 5_000;

  /** Packing makes drawing commands four to eight times smaller, and some parts are drawn often. */
  private static final int TIMES_THE_DOCUMENT = 16;

  private static final long ANY_DOCUMENT = 4 * MEGABYTE;

  private final byte[] buffer = new byte[64 * 1024];
  private final IdentityHashMap<COSBase, Long> counted = new IdentityHashMap<>();
  private long left;
  private int forms;

  /**
   * @param document bytes of the whole document
   */
  ContentSize(long document) {
    left = ANY_DOCUMENT + TIMES_THE_DOCUMENT * document;
  }

  /**
   * To be asked before a page is drawn.
   *
   * @throws TooLargeException when the page, or the document with it, draws too much
   */
  void check(PDPage page) throws IOException {
    forms = 0;
    long bytes = 0;
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      bytes += size(streams.next());
      if (bytes > MOST_OF_A_PAGE) {
        throw new TooLargeException("A page of it unpacks to more than 32 MB.");
      }
    }
    take(bytes);
  }

  /** Like {@link #check(PDPage)}, each time that a part is drawn. */
  void check(PDFormXObject form) throws IOException {
    forms++;
    if (forms > MOST_FORMS) {
      throw new TooLargeException("A page of it draws more than 5,000 parts.");
    }
    take(size(form.getContentStream()));
  }

  private void take(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLargeException(
          "It draws many times more than a document of its size does: made to keep readers busy.");
    }
  }

  private long size(PDStream stream) throws IOException {
    Long known = counted.get(stream.getCOSObject());
    if (known == null) {
      known = count(stream);
      counted.put(stream.getCOSObject(), known);
    }
    return known;
  }

  private long count(PDStream stream) throws IOException {
    long bytes = 0;
    try (InputStream in = unpacking(stream)) {
      int read = in.read(buffer);
      while (read >= 0 && bytes <= MOST_OF_A_PAGE) {
        bytes += read;
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
}

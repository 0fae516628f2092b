package dev.tidemark.reading.pdf;

import dev.tidemark.article.SuppressedReflection;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Filters that unpack no more than a stream can need. PDFBox unpacks each stream into memory as a
 * whole, whatever it is for and before anything can look at it, and has no limit of its own; so its
 * filters are replaced, in the child, where nothing else uses them.
 */
final class BoundedFilters extends Filter {
  /** Whole fonts for Chinese or Japanese have up to 20 MB. */
  static final long MOST_OF_A_STREAM = 24L * 1024 * 1024;

  /** Pictures are not looked at. */
  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE);

  private final Filter filter;
  private final boolean picture;

  private BoundedFilters(Filter filter, boolean picture) {
    this.filter = filter;
    this.picture = picture;
  }

  /**
   * Puts them in the place of the library's own, for the whole process. Again does no harm.
   *
   * @throws IllegalStateException when this version of the library keeps them elsewhere
   */
  @SuppressedReflection("the library has no way to give it other filters")
  static void use() {
    try {
      Field field = FilterFactory.class.getDeclaredField("filters");
      field.setAccessible(true);
      @SuppressWarnings("unchecked") // declared so in the library
      Map<COSName, Filter> filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
      filters.replaceAll(
          (name, filter) ->
              filter instanceof BoundedFilters
                  ? filter
                  : new BoundedFilters(filter, PICTURES.contains(name)));
    } catch (ReflectiveOperationException elsewhere) {
      throw new IllegalStateException("PDFBox keeps its filters elsewhere", elsewhere);
    }
  }

  @Override
  public DecodeResult decode(
      InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
      throws IOException {
    if (picture) {
      throw new IOException("a picture is no text");
    }
    return filter.decode(encoded, new Bounded(decoded), parameters, index);
  }

  @Override
  public DecodeResult decode(
      InputStream encoded,
      OutputStream decoded,
      COSDictionary parameters,
      int index,
      DecodeOptions options)
      throws IOException {
    return decode(encoded, decoded, parameters, index);
  }

  @Override
  protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) {
    throw new UnsupportedOperationException("nothing is written");
  }

  /** Takes so many bytes and no more. */
  private static final class Bounded extends FilterOutputStream {
    private long left = MOST_OF_A_STREAM;

    Bounded(OutputStream out) {
      super(out);
    }

    private void take(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new TooLargeException("A part of it unpacks to more than 24 MB.");
      }
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      take(length);
      out.write(bytes, offset, length);
    }
  }
}

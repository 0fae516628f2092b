package dev.tidemark.reading.pdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date that stands on the first page with nothing beside it but a word like "Published".
 *
 * @param text ISO 8601; null when there is none
 */
record CoverDate(@Nullable String text) {
  private static final int LONGEST = 50;
  private static final List<String> WORDS =
      List.of(
          "published on",
          "published",
          "publication date",
          "release date",
          "released",
          "issued",
          "date");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          english("MMMM d, uuuu"),
          english("MMM d, uuuu"),
          english("d MMMM uuuu"),
          english("d MMM uuuu"),
          english("uuuu-MM-dd"));
  private static final List<DateTimeFormatter> MONTHS =
      List.of(english("MMMM uuuu"), english("MMM uuuu"), english("MMMM, uuuu"));

  static CoverDate of(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.firstPage() > 1) {
        break;
      }
      String date = block.text().length() > LONGEST ? null : read(bare(block.text()));
      if (date != null) {
        return new CoverDate(date);
      }
    }
    return new CoverDate(null);
  }

  private static String bare(String text) {
    String bare = text.strip();
    for (String word : WORDS) {
      if (bare.regionMatches(true, 0, word, 0, word.length())) {
        bare = bare.substring(word.length()).strip();
        break;
      }
    }
    return bare.startsWith(":") ? bare.substring(1).strip() : bare;
  }

  private static @Nullable String read(String text) {
    for (DateTimeFormatter format : DAYS) {
      TemporalAccessor parsed = parsed(text, format);
      if (parsed != null) {
        return sane(parsed.get(ChronoField.YEAR), LocalDate.from(parsed).toString());
      }
    }
    for (DateTimeFormatter format : MONTHS) {
      TemporalAccessor parsed = parsed(text, format);
      if (parsed != null) {
        return sane(parsed.get(ChronoField.YEAR), YearMonth.from(parsed).toString());
      }
    }
    return null;
  }

  private static @Nullable String sane(int year, String date) {
    return year >= 1950 && year <= 2100 ? date : null;
  }

  private static @Nullable TemporalAccessor parsed(String text, DateTimeFormatter format) {
    try {
      return format.parse(text);
    } catch (DateTimeException notWrittenThisWay) {
      return null;
    }
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}

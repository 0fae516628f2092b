package dev.tidemark.reading;

import dev.tidemark.article.PublishedDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as files write it: ISO 8601, or a day in English words; never one that could be two. */
final class StatedDate {
  private static final int LONGEST = 40;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          english("MMMM d, uuuu"),
          english("MMM d, uuuu"),
          english("d MMMM uuuu"),
          english("d MMM uuuu"),
          english("uuuu/MM/dd"),
          english("uuuu.MM.dd"),
          english("EEE, d MMM uuuu HH:mm:ss zzz"));

  private StatedDate() {}

  /** The date with the precision of the text; null when it is none, or of no day that exists. */
  static @Nullable PublishedDate read(String text) {
    String trimmed = text.strip();
    PublishedDate iso = PublishedDate.parse(trimmed).orElse(null);
    if (iso != null || trimmed.length() > LONGEST) {
      return iso;
    }
    return DAYS.stream()
        .map(format -> day(trimmed, format))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<PublishedDate> day(String text, DateTimeFormatter format) {
    try {
      return PublishedDate.parse(LocalDate.parse(text, format).toString());
    } catch (DateTimeException notWrittenThisWay) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

package dev.tidemark.fetching;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads header fields as servers write them; what is none is null. */
final class AnswerFacts {
  private static final int MOST_DIGITS = 9;
  private static final long LONGEST = 999_999_999;

  private AnswerFacts() {}

  /** The media type of a Content-Type. */
  static @Nullable String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return type.indexOf('/') <= 0 ? null : type.toLowerCase(Locale.ROOT);
  }

  /** The charset of a Content-Type. */
  static @Nullable Charset charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    for (String part : contentType.split(";", -1)) {
      String parameter = part.strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, "charset=".length())) {
        return named(parameter.substring("charset=".length()).replace("\"", "").strip());
      }
    }
    return null;
  }

  private static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  /** When to come again, from a Retry-After in seconds or as a date. */
  static @Nullable Instant retryAfter(@Nullable String value, Clock clock) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (Ascii.isNumber(text)) {
      long seconds = text.length() > MOST_DIGITS ? LONGEST : Long.parseLong(text);
      return clock.instant().plusSeconds(seconds);
    }
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}

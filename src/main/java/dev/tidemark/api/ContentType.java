package dev.tidemark.api;

import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a body is said to be.
 *
 * @param mediaType lower case, without parameters
 * @param charset null when not said
 */
record ContentType(String mediaType, @Nullable Charset charset) {
  private static final String CHARSET = "charset=";
  private static final List<String> ARTICLES =
      List.of("application/json", "text/markdown", "text/plain", "text/html", "application/pdf");

  /**
   * @throws ProblemException 415 without a media type, or with a charset that is not known
   */
  static ContentType of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw unsupported("Say in Content-Type what the body is: application/json, for example.");
    }
    int semicolon = header.indexOf(';');
    String type = semicolon < 0 ? header : header.substring(0, semicolon);
    return new ContentType(
        type.strip().toLowerCase(Locale.ROOT),
        semicolon < 0 ? null : charset(header.substring(semicolon + 1)));
  }

  /**
   * Like {@link #of} for the body of one article.
   *
   * @throws ProblemException 415 also for media types that no article comes in
   */
  static ContentType ofArticle(@Nullable String header) {
    ContentType type = of(header);
    if (!ARTICLES.contains(type.mediaType())) {
      throw unsupported("An article comes as " + String.join(", ", ARTICLES) + ".");
    }
    return type;
  }

  /** The problem of a body in a media type that is not read here. */
  static ProblemException unsupported(String detail) {
    return new ProblemException(Problem.of(415, "unsupported_media_type", detail));
  }

  private static @Nullable Charset charset(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      String text = parameter.strip();
      if (text.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        return named(text.substring(CHARSET.length()).replace("\"", "").strip());
      }
    }
    return null;
  }

  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw unsupported("The charset of the Content-Type is not known; UTF-8 always is.");
    }
  }
}

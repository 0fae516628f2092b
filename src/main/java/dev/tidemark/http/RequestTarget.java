package dev.tidemark.http;

import org.jspecify.annotations.Nullable;

/**
 * The address of a request as it came over the wire, before anything normalises it: what two
 * readers could understand differently is refused.
 */
final class RequestTarget {
  private RequestTarget() {}

  /** The path as sent, without scheme, host and query; the whole text when it has no path. */
  static String path(String uri) {
    String origin = withoutAuthority(uri);
    int question = origin.indexOf('?');
    return question < 0 ? origin : origin.substring(0, question);
  }

  /** The query as sent, or null without a question mark. */
  static @Nullable String query(String uri) {
    int question = uri.indexOf('?');
    return question < 0 ? null : uri.substring(question + 1);
  }

  /** What is wrong with the address; null when nothing is. */
  static @Nullable Problem fault(String uri) {
    Problem inPath = pathFault(path(uri));
    return inPath != null ? inPath : queryFault(query(uri));
  }

  private static @Nullable Problem queryFault(@Nullable String query) {
    try {
      Parameters.read(query);
      return null;
    } catch (ProblemException refused) {
      return refused.answer().problem();
    }
  }

  private static @Nullable Problem pathFault(String path) {
    if (!path.startsWith("/")) {
      return invalidPath("A path starts with a slash.");
    }
    String decoded = PercentCoding.decode(path);
    if (decoded == null) {
      return Problem.of(400, "invalid_encoding", "The path must be percent-encoded UTF-8.");
    }
    if (decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return Problem.of(400, "invalid_character", "The path must not hold control characters.");
    }
    if (decoded.indexOf(';') >= 0 || decoded.indexOf('\\') >= 0 || path.indexOf('#') >= 0) {
      return invalidPath("A path must not hold semicolons, backslashes or number signs.");
    }
    if (slashes(decoded) != slashes(path) || path.contains("//")) {
      return invalidPath("A path must not hold empty segments or encoded slashes.");
    }
    if (hasDotSegment(decoded)) {
      return invalidPath("A path must not hold the segments . and ..");
    }
    return null;
  }

  private static boolean hasDotSegment(String path) {
    String closed = path + '/';
    return closed.contains("/./") || closed.contains("/../");
  }

  private static long slashes(String text) {
    return text.chars().filter(c -> c == '/').count();
  }

  private static Problem invalidPath(String detail) {
    return Problem.of(400, "invalid_path", detail);
  }

  private static String withoutAuthority(String uri) {
    if (!uri.startsWith("http://") && !uri.startsWith("https://")) {
      return uri;
    }
    int authority = uri.indexOf("//") + 2;
    int slash = uri.indexOf('/', authority);
    int question = uri.indexOf('?', authority);
    boolean hasPath = slash >= 0 && (question < 0 || slash < question);
    return hasPath ? uri.substring(slash) : "/" + (question < 0 ? "" : uri.substring(question));
  }
}

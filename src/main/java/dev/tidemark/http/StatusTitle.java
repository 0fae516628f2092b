package dev.tidemark.http;

/** The few words that go with a status. */
final class StatusTitle {
  private StatusTitle() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "The request can't be used";
      case 401 -> "A key is needed";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not available in that format";
      case 409 -> "Conflict";
      case 412 -> "Changed in the meantime";
      case 413 -> "Too large";
      case 414 -> "Address too long";
      case 415 -> "Media type not supported";
      case 422 -> "Understood, but not acceptable";
      case 429 -> "Too many requests";
      case 500 -> "Something went wrong here";
      case 501 -> "Not supported";
      case 503 -> "Not available at the moment";
      case 505 -> "HTTP version not supported";
      case 507 -> "No room left";
      default -> status < 500 ? "The request can't be used" : "Something went wrong here";
    };
  }
}

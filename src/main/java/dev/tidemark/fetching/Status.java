package dev.tidemark.fetching;

/** What statuses mean here. */
final class Status {
  static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  static final int GONE = 410;

  private Status() {}

  /** Whether it leads elsewhere. */
  static boolean isRedirect(Answer answer) {
    return answer.location() != null
        && switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
  }

  /** Whether a redirect is to be followed at once from now on. */
  static boolean isForGood(Answer answer) {
    return answer.status() == 301 || answer.status() == 308;
  }
}

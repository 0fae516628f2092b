package dev.tidemark.http;

/**
 * Is told of every request, on the thread that answers it: return at once, throw nothing. What
 * there is to tell has few values, whatever clients send.
 */
public interface RequestObserver {

  /** A request has come. */
  void started(Face face);

  /** A request is over. */
  void ended(Face face, Ending ending, long nanos);

  /** Rows of an export were written to a client. */
  default void exported(int rows) {}

  /** What was asked for. */
  enum Face {
    PAGE,
    API,
    EXPORT,
    FEED,
    ASSISTANT,
    WRITE,
    OPERATOR,
    STATIC
  }

  /** How a request ended. */
  enum Ending {
    OK,
    /** The client was at fault: any other status from 400 to 499. */
    CLIENT_ERROR,
    /** 401 or 403. */
    UNAUTHORIZED,
    /** 429: more than one client may have. */
    TOO_MANY,
    /** 503. */
    UNAVAILABLE,
    /** 507. */
    DISK_FULL,
    /** Any other status from 500 on. */
    SERVER_ERROR,
    /** The client went away, or was dropped, before it had the answer. */
    BROKEN_OFF
  }
}

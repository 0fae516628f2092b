package dev.tidemark.fetching;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says in a sentence why a request failed. */
final class Reason {
  private static final int MOST = 300;

  private Reason() {}

  static String of(Exception broken) {
    String detail = String.valueOf(broken.getMessage());
    String shown = detail.length() <= MOST ? detail : detail.substring(0, MOST) + "…";
    return switch (broken) {
      case LimitedStream.TooLargeException large -> shown;
      case ConnectTimeoutException late -> "The server did not answer a connection in time.";
      case SocketTimeoutException silent -> "The server was silent for too long.";
      case ConnectException refused -> "No connection could be made: " + shown;
      case SSLException unsafe -> "No safe connection could be made: " + shown;
      case ZipException damaged -> "The compressed answer is damaged: " + shown;
      case EOFException cut -> "The answer ended too early.";
      default ->
          "The answer could not be read: " + broken.getClass().getSimpleName() + ": " + shown;
    };
  }
}

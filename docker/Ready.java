import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The image's health check: ends with 0 when Tidemark in this container says that it is ready, with
 * 1 otherwise. The runtime image brings no curl.
 */
final class Ready {
  private static final int MILLISECONDS = 3_000;

  private Ready() {}

  public static void main(String[] args) {
    String port = System.getenv().getOrDefault("TIDEMARK_PORT", "8080");
    System.exit(isReady("http://127.0.0.1:" + port + "/q/health/ready") ? 0 : 1);
  }

  private static boolean isReady(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(MILLISECONDS);
      connection.setReadTimeout(MILLISECONDS);
      int status = connection.getResponseCode();
      System.out.println(address + " answered " + status);
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException unreachable) {
      System.out.println(address + " does not answer: " + unreachable.getMessage());
      return false;
    }
  }
}

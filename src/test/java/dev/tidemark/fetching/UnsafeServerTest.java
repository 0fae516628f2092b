package dev.tidemark.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can't show that it is the host that was listed is asked nothing. */
class UnsafeServerTest {
  private static final String PASSWORD = "only-for-tests";

  @Test
  void aCertificateThatNobodySignedIsNotBelieved(@TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          LocalServer.send(exchange, 200, "text/plain", new byte[] {'x'});
        });
    server.start();
    try {
      String address = "https://" + Allowed.HOST + ":" + server.getAddress().getPort() + "/feed";
      FetchResult.Failed failed =
          assertInstanceOf(FetchResult.Failed.class, Allowed.fetch(address));
      assertTrue(failed.reason().contains("No safe connection"), failed::reason);
      assertEquals(0, asked.get());
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext selfSigned(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "test",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + Allowed.HOST,
            "-ext",
            "SAN=dns:" + Allowed.HOST,
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}

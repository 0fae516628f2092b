package dev.tidemark.fetching;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP library with everything off that it would do by itself: redirects, cookies, passwords,
 * retries, decompression, proxies, other protocols. Each request has a connection of its own, so
 * that every one goes through the resolver.
 */
final class Client {
  private static final int MOST_FIELDS = 200;
  private static final int MOST_CONNECTIONS = 64;

  private Client() {}

  static CloseableHttpClient of(FetchingLimits limits, DnsResolver resolver, String userAgent) {
    return HttpClients.custom()
        .setConnectionManager(connections(limits, resolver))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setHardCancellationEnabled(true)
                .setConnectionRequestTimeout(timeout(limits.connectTimeout().toMillis()))
                .setResponseTimeout(timeout(limits.responseTimeout().toMillis()))
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent(userAgent)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchingLimits limits, DnsResolver resolver) {
    Http1Config lines =
        Http1Config.custom()
            .setMaxLineLength(limits.headerBytes())
            .setMaxHeaderCount(MOST_FIELDS)
            .build();
    Timeout silence = timeout(limits.responseTimeout().toMillis());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connectTimeout().toMillis()))
                .setSocketTimeout(silence)
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }

  private static Timeout timeout(long millis) {
    return Timeout.of(millis, TimeUnit.MILLISECONDS);
  }
}

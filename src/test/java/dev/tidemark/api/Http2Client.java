package dev.tidemark.api;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client that begins with HTTP/2, over one connection. */
final class Http2Client implements AutoCloseable {
  private static final int SECONDS = 20;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;

  Http2Client(URI site) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setInitialSettings(new Http2Settings().setMaxHeaderListSize(1 << 20))
                .setDefaultHost(site.getHost())
                .setDefaultPort(site.getPort()));
  }

  record Answer(HttpVersion version, int status, MultiMap headers, String body) {
    /** A header's value; empty without one. */
    String header(String name) {
      String value = headers.get(name);
      return value == null ? "" : value;
    }
  }

  /** Sends a request; its answer counts, also where it comes before the body was taken. */
  Answer send(HttpMethod method, String address, Map<String, String> headers, String body)
      throws Exception {
    return await(
        request(method, address)
            .compose(
                request -> {
                  headers.forEach(request::putHeader);
                  Future<HttpClientResponse> response = request.response();
                  request.end(Buffer.buffer(body));
                  return response;
                })
            .compose(
                response ->
                    response
                        .body()
                        .map(
                            bytes ->
                                new Answer(
                                    response.version(),
                                    response.statusCode(),
                                    response.headers(),
                                    bytes.toString()))));
  }

  Answer get(String address) throws Exception {
    return send(HttpMethod.GET, address, Map.of(), "");
  }

  Future<HttpClientRequest> request(HttpMethod method, String address) {
    return client.request(new RequestOptions().setMethod(method).setURI(address));
  }

  static <T> T await(Future<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .join();
  }
}

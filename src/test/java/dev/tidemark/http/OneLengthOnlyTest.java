package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLengthOnlyTest {

  @Test
  void aRequestWithTwoLengthsIsBroken() {
    assertTrue(
        read("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n").decoderResult().isFailure());
    assertTrue(
        read("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n").decoderResult().isFailure());
  }

  @Test
  void aRequestWithOneLengthIsNot() {
    assertTrue(read("Content-Length: 5\r\n").decoderResult().isSuccess());
    assertTrue(read("Transfer-Encoding: chunked\r\n").decoderResult().isSuccess());
    assertEquals("/x", read("").uri());
  }

  @Test
  void nettyFindsItAsAService() {
    assertTrue(
        ServiceLoader.load(ChannelInitializerExtension.class).stream()
            .anyMatch(provider -> provider.type().equals(OneLengthOnly.class)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aServerRefusesTwoLengthsBeforeAnyHandlerSeesThem(boolean http2) throws Exception {
    OneLengthOnly.enable();
    Vertx vertx = Vertx.vertx();
    try {
      HttpServer server =
          vertx
              .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(http2))
              .requestHandler(request -> request.response().end("seen"));
      int port = await(server.listen(0, "localhost")).actualPort();
      assertTrue(answer(port, "Content-Length: 0\r\n").startsWith("HTTP/1.1 200"));
      assertTrue(
          answer(port, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")
              .startsWith("HTTP/1.1 400"));
      assertTrue(
          answer(port, "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n").startsWith("HTTP/1.1 200"));
    } finally {
      await(vertx.close());
    }
  }

  @Test
  void aConnectionThatBeginsAsHttp1StaysSo() throws Exception {
    OneLengthOnly.enable();
    Vertx vertx = Vertx.vertx();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      HttpServer server =
          vertx
              .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(true))
              .requestHandler(request -> request.response().end(request.version().name()));
      int port = await(server.listen(0, "localhost")).actualPort();
      URI address = URI.create("http://localhost:" + port + "/x");
      HttpResponse<String> answer =
          client.send(
              java.net.http.HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertEquals("HTTP_1_1", answer.body());
      String upgrade =
          String.join(
              "\r\n",
              "Connection: Upgrade, HTTP2-Settings",
              "Upgrade: h2c",
              "HTTP2-Settings: AAMAAABkAAQAAP__",
              "");
      for (String headers :
          List.of(
              "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
              "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
              "Bad Header: x\r\n")) {
        assertTrue(answer(port, upgrade + headers).startsWith("HTTP/1.1 400"), headers);
      }
    } finally {
      await(vertx.close());
    }
  }

  private static String answer(int port, String headers) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      String request = "POST /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(answer, StandardCharsets.US_ASCII);
    }
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static HttpRequest read(String headers) {
    EmbeddedChannel channel = new EmbeddedChannel();
    new OneLengthOnly().postInitializeServerChildChannel(channel);
    channel.pipeline().addLast("httpDecoder", new VertxHttpRequestDecoder(new HttpServerOptions()));
    String request = "POST /x HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    channel.writeInbound(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
    Object first = channel.readInbound();
    channel.finishAndReleaseAll();
    return assertInstanceOf(HttpRequest.class, first);
  }
}

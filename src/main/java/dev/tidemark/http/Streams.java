package dev.tidemark.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the client of an HTTP/2 connection has not opened its windows for. */
record Streams(Http2ConnectionHandler handler) {

  /** Null for another protocol. */
  static @Nullable Streams of(Channel channel) {
    Http2ConnectionHandler handler = channel.pipeline().get(Http2ConnectionHandler.class);
    return handler == null || handler.encoder() == null ? null : new Streams(handler);
  }

  /** Whether a part of an answer waits for the client. */
  boolean holdBack(int stream) {
    Http2Stream open = handler.connection().stream(stream);
    return open != null && holdsBack(open);
  }

  boolean holdAnyBack() {
    return any(this::holdsBack);
  }

  /** Whether the server waits for a part of a body that the client may send. */
  boolean awaitAny() {
    return any(
        open ->
            open.state() == Http2Stream.State.OPEN
                && handler.decoder().flowController().windowSize(open) > 0);
  }

  private boolean any(Predicate<Http2Stream> which) {
    try {
      return handler.connection().forEachActiveStream(open -> !which.test(open)) != null;
    } catch (Http2Exception neverThrown) {
      throw new IllegalStateException(neverThrown);
    }
  }

  private boolean holdsBack(Http2Stream open) {
    return handler.encoder().flowController().hasFlowControlled(open);
  }
}

package dev.tidemark.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
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

  /**
   * Whether a part of any answer waits, or would: without any window not even the head of an answer
   * is handed over by the server, so that nothing can be seen to wait.
   */
  boolean holdAnyBack() {
    return any(open -> holdsBack(open) || isShut(open));
  }

  private boolean isShut(Http2Stream open) {
    Http2RemoteFlowController windows = handler.encoder().flowController();
    return windows.windowSize(open) <= 0
        || windows.windowSize(handler.connection().connectionStream()) <= 0;
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

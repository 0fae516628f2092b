package dev.tidemark.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses requests of HTTP/1 that have a Content-Length and a Transfer-Encoding: two servers in a
 * row can disagree where such a request ends. The server's own decoder drops the Content-Length and
 * goes on, before any other code of ours could see it; so this takes its place on each connection.
 *
 * <p>A connection that begins as HTTP/1 stays so: an {@code Upgrade} to HTTP/2 is passed over, as
 * the standard allows, and the request is answered. Through such an upgrade a request could pass by
 * the decoder's refusals, and a client by a proxy that judges each request. HTTP/2 begins with its
 * own first bytes, or with TLS.
 *
 * <p>Netty loads it as a service, where {@link #enable} was called before the server starts.
 */
public final class OneLengthOnly extends ChannelInitializerExtension {
  private static final String DECODER = "httpDecoder";
  private static final String HANDLER = "handler";
  private static final String TLS = "ssl";

  /** Makes Netty load its extensions; without effect once a server runs. */
  static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new Exchange(false));
  }

  /**
   * Exchanges the decoder before a whole request reached it. The server decides by the first bytes
   * whether they are HTTP/1 and only then makes the decoder: so they are passed on one by one until
   * it has.
   */
  private static final class Exchange extends ChannelInboundHandlerAdapter {
    private final boolean behindTls;

    Exchange(boolean behindTls) {
      this.behindTls = behindTls;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ChannelPipeline pipeline = context.pipeline();
      if (!behindTls && pipeline.get(TLS) != null) {
        pipeline.addAfter(TLS, null, new Exchange(true));
        pipeline.remove(this);
        context.fireChannelRead(message);
        return;
      }
      if (message instanceof ByteBuf bytes) {
        while (!isDecided(pipeline) && bytes.readableBytes() > 1) {
          context.fireChannelRead(bytes.readRetainedSlice(1));
        }
      }
      if (isDecided(pipeline)) {
        exchange(pipeline);
        context.fireChannelRead(message);
        pipeline.remove(this);
      } else {
        context.fireChannelRead(message);
      }
    }

    private static boolean isDecided(ChannelPipeline pipeline) {
      return pipeline.get(DECODER) != null || pipeline.get(HANDLER) != null;
    }

    private static void exchange(ChannelPipeline pipeline) {
      if (pipeline.get(DECODER) != null) {
        pipeline.replace(DECODER, DECODER, new Decoder(limits()));
        pipeline.addAfter(DECODER, null, new NoUpgrade());
        pipeline.addAfter(DECODER, null, new Pipelined());
      }
    }
  }

  /** Takes the wish for another protocol off the first request, where alone it could be granted. */
  private static final class NoUpgrade extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        request.headers().remove(HttpHeaderNames.UPGRADE);
        context.pipeline().remove(this);
      }
      context.fireChannelRead(message);
    }
  }

  private static final class Decoder extends VertxHttpRequestDecoder {
    Decoder(HttpServerOptions options) {
      super(options);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
      throw new IllegalArgumentException("Content-Length and Transfer-Encoding");
    }
  }

  private static HttpServerOptions limits() {
    Config config = ConfigProvider.getConfig();
    return new HttpServerOptions()
        .setMaxInitialLineLength(config.getValue("tidemark.limits.request-line", Integer.class))
        .setMaxHeaderSize(config.getValue("tidemark.limits.headers", Integer.class));
  }
}

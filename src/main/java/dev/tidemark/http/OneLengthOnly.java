package dev.tidemark.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses requests that have a Content-Length and a Transfer-Encoding: two servers in a row can
 * disagree where such a request ends. The server's own decoder drops the Content-Length and goes
 * on, before any other code of ours could see it; so this takes its place on each connection.
 *
 * <p>Netty loads it as a service, where {@link #enable} was called before the server starts. It
 * needs HTTP/2 over clear text switched off: there the decoder comes only after the first bytes.
 */
public final class OneLengthOnly extends ChannelInitializerExtension {
  private static final String DECODER = "httpDecoder";

  /** Makes Netty load its extensions; without effect once a server runs. */
  static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new Exchange());
  }

  /** Exchanges the decoder before the first bytes reach it. */
  private static final class Exchange extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      ChannelPipeline pipeline = context.pipeline();
      if (pipeline.get(DECODER) != null) {
        pipeline.replace(DECODER, DECODER, new Decoder(limits()));
        context.fireChannelRead(bytes);
        pipeline.remove(this);
      } else {
        context.fireChannelRead(bytes);
      }
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

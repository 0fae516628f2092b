package dev.tidemark.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Tells of the requests of HTTP/1 as they are read, those included that wait for others. */
final class Pipelined extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!context.channel().isActive()) {
      ReferenceCountUtil.release(message);
      return;
    }
    Patience patience = context.pipeline().get(Patience.class);
    if (patience != null) {
      if (message instanceof HttpRequest) {
        patience.asked();
      }
      if (message instanceof LastHttpContent) {
        patience.bodyCame();
      }
    }
    context.fireChannelRead(message);
  }
}

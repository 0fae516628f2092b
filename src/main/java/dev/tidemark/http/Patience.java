package dev.tidemark.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The patience with one connection. The client has a time for the head of a request; while the
 * server waits for a body, or for the client to take an answer, some progress must be made in each
 * while. Else the connection is closed, and whoever works for it is told.
 *
 * <p>Its state belongs to the thread of the connection.
 */
final class Patience extends ChannelDuplexHandler {
  private static final Logger LOG = Logger.getLogger(Patience.class);

  /** As types that every class loader knows: this one may be older than the application's. */
  private static final AttributeKey<Runnable> BEGAN =
      AttributeKey.valueOf(Patience.class.getName() + ".began");

  private static final AttributeKey<BiConsumer<Integer, Runnable>> ENDED =
      AttributeKey.valueOf(Patience.class.getName() + ".ended");

  private static final int LOOKS = 8;

  /** Bytes of pings, settings, parts of a head …, over HTTP/2, while nothing is asked for. */
  static final int MOST_UNASKED = 256 * 1024;

  private final Channel channel;
  private final SlowClients.Rules rules;
  private final LongSupplier nanoTime;
  private final List<Answer> unsent = new ArrayList<>(2);
  private final Progress sending;
  private final Progress taking;
  private final AtomicBoolean dropped = new AtomicBoolean();
  private volatile boolean idle = true;
  private volatile long lastUsed;
  private int asked;
  private long in;
  private long out;
  private long inWhenLastUsed;
  private boolean bytesCame;
  private boolean bodyComes;
  private boolean shut;
  private @Nullable ScheduledFuture<?> looking;

  Patience(Channel channel, SlowClients.Rules rules, LongSupplier nanoTime) {
    this.channel = channel;
    this.rules = rules;
    this.nanoTime = nanoTime;
    this.sending = new Progress(rules);
    this.taking = new Progress(rules);
    this.lastUsed = nanoTime.getAsLong();
    channel.attr(BEGAN).set(this::began);
    channel.attr(ENDED).set(this::ended);
  }

  /** An answer that may not have been taken yet. */
  private record Answer(int stream, Runnable taken) {}

  /** A request goes to work. */
  static void began(HttpServerRequest request) {
    Channel channel = channel(request);
    Runnable told = channel == null ? null : channel.attr(BEGAN).get();
    if (told != null) {
      told.run();
    }
  }

  /**
   * An answer is complete, as far as the server goes. On any thread.
   *
   * @param taken told when the client, or what is between, has taken all of it or is gone
   */
  static void ended(HttpServerRequest request, Runnable taken) {
    Channel channel = channel(request);
    BiConsumer<Integer, Runnable> told = channel == null ? null : channel.attr(ENDED).get();
    if (told == null) {
      taken.run();
    } else {
      told.accept(request.streamId(), taken);
    }
  }

  private static @Nullable Channel channel(HttpServerRequest request) {
    return request.connection() instanceof ConnectionBase connection ? connection.channel() : null;
  }

  /** Whether no request is in progress. */
  boolean isIdle() {
    return idle;
  }

  /** When a request last began or ended. */
  long lastUsed() {
    return lastUsed;
  }

  /** The head of a request was read, which may have to wait for those before it. */
  void asked() {
    count(1);
    bodyComes = true;
    if (asked > rules.pipelined()) {
      drop("it asks on without taking the answers");
    }
  }

  /** The end of a request's body was read. */
  void bodyCame() {
    bodyComes = false;
  }

  private void began() {
    if (Streams.of(channel) != null) {
      // Nobody else counts those of HTTP/2.
      asked();
    }
  }

  private void ended(int stream, Runnable taken) {
    if (channel.eventLoop().isShuttingDown()) {
      taken.run();
      return;
    }
    channel
        .eventLoop()
        .execute(
            () -> {
              unsent.add(new Answer(stream, taken));
              settle();
            });
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    long every = Math.max(1, rules.patience().toMillis() / LOOKS);
    long headEvery = Math.max(1, rules.head().toMillis() / LOOKS);
    long period = Math.min(every, headEvery);
    looking =
        channel.eventLoop().scheduleAtFixedRate(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      in += bytes.readableBytes();
      if (!bytesCame && asked == 0) {
        bytesCame = true;
        lastUsed = nanoTime.getAsLong();
      }
      if (asked == 0 && in - inWhenLastUsed > MOST_UNASKED && Streams.of(channel) != null) {
        bytes.release();
        drop("it talks and asks for nothing");
        return;
      }
    }
    context.fireChannelRead(message);
  }

  /** The client sends nothing more: what it asked for whole is answered, all else is at an end. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    context.fireUserEventTriggered(event);
    if (event instanceof ChannelInputShutdownEvent) {
      shut = true;
      endWhereShut();
    }
  }

  private void endWhereShut() {
    Streams streams = Streams.of(channel);
    if (shut && (asked == 0 || (streams == null ? bodyComes : streams.awaitAny()))) {
      drop("it has shut its side");
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    if (!unsent.isEmpty()) {
      settle();
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof ByteBuf bytes) {
      out += bytes.readableBytes();
    }
    super.write(context, message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (looking != null) {
      looking.cancel(false);
    }
    List<Answer> gone = new ArrayList<>(unsent);
    unsent.clear();
    gone.forEach(answer -> answer.taken.run());
    context.fireChannelInactive();
  }

  /**
   * Closes the connection. On any thread. From here and not as a whole: others in it would wait
   * until what is written has been taken.
   */
  void drop(String why) {
    ChannelHandlerContext context = channel.pipeline().context(this);
    if (context != null && dropped.compareAndSet(false, true)) {
      context
          .close()
          .addListener(
              closed ->
                  LOG.debugf("Closed the connection of %s: %s", channel.remoteAddress(), why));
    }
  }

  private void count(int change) {
    asked = Math.max(0, asked + change);
    idle = asked == 0;
    bytesCame = false;
    inWhenLastUsed = in;
    lastUsed = nanoTime.getAsLong();
  }

  private void settle() {
    Streams streams = Streams.of(channel);
    for (Answer answer : List.copyOf(unsent)) {
      if (streams == null || !streams.holdBack(answer.stream)) {
        unsent.remove(answer);
        afterWhatIsWritten(answer);
      }
    }
  }

  private void afterWhatIsWritten(Answer answer) {
    ChannelHandlerContext context = channel.pipeline().context(this);
    if (context == null) {
      answer.taken.run();
      return;
    }
    context
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(
            written -> {
              count(-1);
              answer.taken.run();
              endWhereShut();
            });
  }

  private void look() {
    long now = nanoTime.getAsLong();
    Streams streams = Streams.of(channel);
    long waiting = waitingBytes();
    boolean mustTake = waiting > 0 || (streams != null && streams.holdAnyBack());
    boolean mustSend =
        channel.config().isAutoRead() && (streams == null ? bodyComes : streams.awaitAny());
    if (taking.isTooLittle(mustTake, out - waiting, now)) {
      drop("it does not take its answer");
    } else if (sending.isTooLittle(mustSend, in, now)) {
      drop("it does not send its body");
    } else if (bytesCame && asked == 0) {
      long time = (streams == null ? rules.head() : rules.idle()).toNanos();
      if (now - lastUsed > time) {
        drop("it does not send its request");
      }
    }
    settle();
  }

  private long waitingBytes() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }
}

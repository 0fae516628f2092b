package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.SlowClients.Rules;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration HEAD = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(16);
  private static final long PROGRESS = 1000;
  private static final Rules RULES =
      new Rules(HEAD, PATIENCE, PROGRESS, Duration.ofSeconds(60), 3, 4);

  private long now;

  @Test
  void nettyFindsItAsAService() {
    assertTrue(
        ServiceLoader.load(ChannelInitializerExtension.class).stream()
            .anyMatch(provider -> provider.type().equals(SlowClients.class)));
  }

  @Test
  void progressIsTooLittleWhenAWhilePassedWithoutIt() {
    Progress progress = new Progress(RULES);
    assertFalse(progress.isTooLittle(true, 0, 0));
    assertFalse(progress.isTooLittle(true, PROGRESS - 1, PATIENCE.toNanos()));
    assertTrue(progress.isTooLittle(true, PROGRESS - 1, PATIENCE.toNanos() + 1));
  }

  @Test
  void progressOfJustSoMuchBeginsAnotherWhile() {
    Progress progress = new Progress(RULES);
    assertFalse(progress.isTooLittle(true, 0, 0));
    assertFalse(progress.isTooLittle(true, PROGRESS, PATIENCE.toNanos() + 1));
    assertFalse(progress.isTooLittle(true, PROGRESS, 2 * PATIENCE.toNanos() + 1));
    assertTrue(progress.isTooLittle(true, PROGRESS, 2 * PATIENCE.toNanos() + 2));
  }

  @Test
  void nobodyIsHurriedWhileNobodyWaits() {
    Progress progress = new Progress(RULES);
    assertFalse(progress.isTooLittle(true, 0, 0));
    assertFalse(progress.isTooLittle(false, 0, PATIENCE.toNanos() - 1));
    assertFalse(progress.isTooLittle(true, 0, PATIENCE.toNanos() + 1));
    assertFalse(progress.isTooLittle(true, 0, 2 * PATIENCE.toNanos()));
  }

  @Test
  void aHeadHasItsTimeFromItsFirstByteOn() {
    EmbeddedChannel channel = channel();
    passes(channel, HEAD.multipliedBy(3));
    assertTrue(channel.isOpen(), "nothing was begun");
    channel.writeInbound(Unpooled.copiedBuffer(new byte[1]));
    passes(channel, HEAD);
    assertTrue(channel.isOpen());
    channel.writeInbound(Unpooled.copiedBuffer(new byte[1]));
    passes(channel, HEAD.dividedBy(8));
    assertFalse(channel.isOpen());
  }

  @Test
  void aBodyIsWaitedForAsLongAsItComes() {
    EmbeddedChannel channel = channel();
    channel.writeInbound(Unpooled.copiedBuffer(new byte[1]));
    channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    for (int i = 0; i < 10; i++) {
      channel.writeInbound(Unpooled.copiedBuffer(new byte[(int) PROGRESS]));
      passes(channel, PATIENCE.minusSeconds(2));
      assertTrue(channel.isOpen());
    }
    passes(channel, PATIENCE.plusSeconds(4));
    assertFalse(channel.isOpen());
  }

  @Test
  void whoSentEverythingMayWaitForTheAnswer() {
    EmbeddedChannel channel = channel();
    channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    passes(channel, PATIENCE.multipliedBy(5));
    assertTrue(channel.isOpen());
  }

  @Test
  void whileTheServerDoesNotReadOnNobodyIsHurried() {
    EmbeddedChannel channel = channel();
    channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    channel.config().setAutoRead(false);
    passes(channel, PATIENCE.multipliedBy(5));
    assertTrue(channel.isOpen());
    channel.config().setAutoRead(true);
    passes(channel, PATIENCE.multipliedBy(2));
    assertFalse(channel.isOpen());
  }

  @Test
  void soManyMayBeAskedWithoutTakingAnAnswerAndNotOneMore() {
    EmbeddedChannel channel = channel();
    for (int i = 0; i < RULES.pipelined(); i++) {
      channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }
    assertTrue(channel.isOpen());
    channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    assertFalse(channel.isOpen());
  }

  @Test
  void theConnectionThatWasIdleLongestMakesRoomAndNoneThatIsAtWork() {
    SlowClients clients = new SlowClients();
    List<EmbeddedChannel> channels = new ArrayList<>();
    for (int i = 0; i < RULES.connections(); i++) {
      channels.add(new EmbeddedChannel());
      clients.watch(channels.getLast(), RULES);
    }
    channels.getFirst().pipeline().addLast(new Pipelined());
    channels
        .getFirst()
        .writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    channels.add(new EmbeddedChannel());
    clients.watch(channels.getLast(), RULES);
    assertEquals(
        List.of(true, false, true, true), channels.stream().map(EmbeddedChannel::isOpen).toList());
  }

  @Test
  void whoShutsItsSideIsAnsweredWhereItAskedForSomething() {
    EmbeddedChannel asked = channel();
    asked.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    asked.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertTrue(asked.isOpen());
    EmbeddedChannel nothing = channel();
    nothing.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertFalse(nothing.isOpen());
    EmbeddedChannel half = channel();
    half.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    half.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertFalse(half.isOpen());
  }

  private EmbeddedChannel channel() {
    EmbeddedChannel channel = new EmbeddedChannel();
    channel.pipeline().addLast(new Patience(channel, RULES, () -> now), new Pipelined());
    return channel;
  }

  private void passes(EmbeddedChannel channel, Duration time) {
    long end = now + time.toNanos();
    while (now < end) {
      now += TimeUnit.SECONDS.toNanos(1);
      channel.advanceTimeBy(1, TimeUnit.SECONDS);
      channel.runScheduledPendingTasks();
      channel.runPendingTasks();
    }
  }
}

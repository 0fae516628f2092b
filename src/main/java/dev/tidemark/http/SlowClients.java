package dev.tidemark.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Watches over each connection from its first byte on, and over how many there are: what stands
 * still is let go, and when too many are open the one that was idle longest makes room. A client
 * that shuts its side after it asked still gets its answer.
 *
 * <p>Netty loads it as a service; see {@link OneLengthOnly#enable}.
 */
public final class SlowClients extends ChannelInitializerExtension {
  private final Set<Patience> open = ConcurrentHashMap.newKeySet();

  /**
   * What a client must keep to; {@link LimitsConfig} tells of each.
   *
   * @param head for the first line and the headers of a request
   * @param patience in which some progress must be made
   * @param progress bytes of it
   * @param idle between requests, where a client only shows that it is there
   * @param connections at once
   * @param pipelined requests on one connection whose answers are not yet taken
   */
  record Rules(
      Duration head,
      Duration patience,
      long progress,
      Duration idle,
      int connections,
      int pipelined) {

    static Rules configured() {
      Config config = ConfigProvider.getConfig();
      return new Rules(
          config.getValue("tidemark.limits.head", Duration.class),
          config.getValue("tidemark.limits.patience", Duration.class),
          config.getValue("tidemark.limits.progress", MemorySize.class).asLongValue(),
          config.getValue("tidemark.limits.idle", Duration.class),
          config.getValue("tidemark.limits.connections", Integer.class),
          config.getValue("tidemark.limits.pipelined", Integer.class));
    }
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    watch(channel, Rules.configured());
  }

  void watch(Channel channel, Rules rules) {
    Patience patience = new Patience(channel, rules, System::nanoTime);
    channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    channel.pipeline().addFirst(patience);
    channel.closeFuture().addListener(end -> open.remove(patience));
    open.add(patience);
    if (open.size() > rules.connections()) {
      makeRoom(patience);
    }
  }

  private void makeRoom(Patience newest) {
    Patience longestIdle = newest;
    for (Patience other : open) {
      if (other != newest && other.isIdle() && other.lastUsed() - longestIdle.lastUsed() < 0) {
        longestIdle = other;
      }
    }
    open.remove(longestIdle);
    longestIdle.drop("there are too many connections");
  }
}

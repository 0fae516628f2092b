package dev.tidemark.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One request: who asks, what it takes from, and what it has to give back. */
final class Visit {
  private final Allowances.Share share;
  private final String client;
  private final Turns turns;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean admitted;
  private volatile Turns.@Nullable Place place;

  Visit(Allowances.Share share, String client, Turns turns) {
    this.share = share;
    this.client = client;
    this.turns = turns;
  }

  Allowances.Share share() {
    return share;
  }

  @Nullable Allowance allowance() {
    return share.allowance();
  }

  String client() {
    return client;
  }

  void admitted() {
    admitted = true;
  }

  void waitsFor(Turns.Place taken) {
    place = taken;
  }

  /**
   * The answer is complete, as far as the server goes: the next one has its turn.
   *
   * @return gives back the place in the budget, to be run when the client has taken the answer
   */
  Runnable end() {
    if (ended.getAndSet(true)) {
      return () -> {};
    }
    Turns.Place taken = place;
    if (taken != null) {
      turns.leave(taken);
    }
    return () -> {
      Allowance allowance = share.allowance();
      if (allowance != null && admitted) {
        allowance.release(client);
      }
    };
  }
}

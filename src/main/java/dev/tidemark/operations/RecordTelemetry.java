package dev.tidemark.operations;

import dev.tidemark.article.Way;
import dev.tidemark.record.Change;
import dev.tidemark.record.RecordObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the record took and how long it took, as {@code tidemark_record_*} and {@code
 * tidemark_intake_*}.
 */
@Singleton
final class RecordTelemetry implements RecordObserver {
  private final MeterRegistry registry;
  private final Timer commit;
  private final DistributionSummary batch;
  private final Counter failedFull;
  private final Counter failedOtherwise;
  private final Counter removed;
  private final BoundedWords repairs = new BoundedWords();
  private final BoundedWords codes = new BoundedWords();

  RecordTelemetry(MeterRegistry registry) {
    this.registry = registry;
    commit = Latency.timer(registry, "record.commit", "Transactions, until they are on disk");
    batch =
        DistributionSummary.builder("tidemark.record.batch")
            .description("Writes that shared a transaction")
            .baseUnit("writes")
            .register(registry);
    failedFull = failures("disk_full");
    failedOtherwise = failures("other");
    removed =
        Counter.builder("tidemark.intake.removed")
            .description("Articles that are gone, by whatever way")
            .register(registry);
    accepted(Way.SENT, Change.CREATED).increment(0);
  }

  private Counter failures(String reason) {
    return Counter.builder("tidemark.record.failures")
        .description("Transactions that were given up; nothing of them was written")
        .tag("reason", reason)
        .register(registry);
  }

  @Override
  public void committed(int steps, long nanos) {
    commit.record(nanos, TimeUnit.NANOSECONDS);
    batch.record(steps);
  }

  @Override
  public void failed(boolean diskFull) {
    (diskFull ? failedFull : failedOtherwise).increment();
  }

  @Override
  public void accepted(@Nullable Way way, Change change, List<String> made) {
    accepted(way, change).increment();
    for (String repair : made) {
      Counter.builder("tidemark.intake.repairs")
          .description("What had to be mended in articles that came in")
          .tag("repair", repairs.of(repair))
          .register(registry)
          .increment();
    }
  }

  private Counter accepted(@Nullable Way way, Change change) {
    return Counter.builder("tidemark.intake.articles")
        .description("Articles that came in, and what that changed")
        .tag("way", way == null ? "untold" : way.toString())
        .tag("change", change.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public void removed(int articles) {
    removed.increment(articles);
  }

  @Override
  public void quarantined(String code) {
    Counter.builder("tidemark.intake.quarantined")
        .description("What could not be read and was put aside, each time")
        .tag("code", codes.of(code))
        .register(registry)
        .increment();
  }
}

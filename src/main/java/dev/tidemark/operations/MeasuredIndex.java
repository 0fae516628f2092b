package dev.tidemark.operations;

import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.Merging;
import java.util.List;

/** The writing side of an engine of which is measured what it does. */
final class MeasuredIndex implements EngineIndex {
  private final EngineIndex engine;
  private final IndexTelemetry telemetry;

  MeasuredIndex(EngineIndex engine, IndexTelemetry telemetry) {
    this.engine = engine;
    this.telemetry = telemetry;
    telemetry.watchMerging(engine);
  }

  @Override
  public long committedSequence() {
    return engine.committedSequence();
  }

  @Override
  public long visibleSequence() {
    return engine.visibleSequence();
  }

  @Override
  public String enrichedBy() {
    return engine.enrichedBy();
  }

  @Override
  public void enrichedBy(String version) {
    engine.enrichedBy(version);
  }

  @Override
  public void apply(List<IndexChange> changes) {
    telemetry.measure(IndexTelemetry.Step.APPLY, () -> engine.apply(changes));
    telemetry.applied(changes.size());
  }

  @Override
  public void refresh() {
    telemetry.measure(IndexTelemetry.Step.REFRESH, engine::refresh);
  }

  @Override
  public void commit() {
    telemetry.measure(IndexTelemetry.Step.COMMIT, engine::commit);
  }

  @Override
  public void recover() {
    telemetry.measure(IndexTelemetry.Step.RECOVER, engine::recover);
  }

  @Override
  public void verify() {
    engine.verify();
  }

  @Override
  public boolean answersSearches() {
    return engine.answersSearches();
  }

  @Override
  public void whole() {
    engine.whole();
  }

  @Override
  public Fresh openBeside() {
    return engine.openBeside();
  }

  @Override
  public void swap(long sequence, String enrichedBy) {
    telemetry.measure(IndexTelemetry.Step.SWAP, () -> engine.swap(sequence, enrichedBy));
  }

  @Override
  public Merging merging() {
    return engine.merging();
  }

  @Override
  public void giveUpBeside() {
    engine.giveUpBeside();
  }
}

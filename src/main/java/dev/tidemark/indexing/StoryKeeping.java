package dev.tidemark.indexing;

import dev.tidemark.article.Story;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.StoryProgress;
import dev.tidemark.record.StoryRecord;
import dev.tidemark.record.StoryTables;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.story.Sketcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Works out the stories of changes in sequence, once each, and tells an engine what became of them.
 * What is worked out is kept before the engine is told: an engine that lost what it was told asks
 * for everything since its last commit. For one thread.
 */
final class StoryKeeping {
  private static final int PAGE = 500;

  private final ArticleRecord record;
  private final StoryRecord stories;
  private final Enrichment enrichment;

  StoryKeeping(ArticleRecord record, Enrichment enrichment) {
    this.record = record;
    this.stories = record.stories();
    this.enrichment = enrichment;
  }

  /**
   * Works out whatever an engine that holds everything up to a sequence number should have been
   * told, by the rules of this version.
   *
   * @return up to where the stories are worked out, at least up to there
   */
  long catchUp(long committed) {
    long until = stories.write(StoryKeeping::byTheseRules);
    while (until < committed) {
      List<RecordChange> changes = record.changesAfter(until, PAGE);
      List<EnrichedChange> sketched = changes.parallelStream().map(enrichment::sketched).toList();
      long last = changes.isEmpty() ? committed : changes.getLast().sequence();
      stories.write(tables -> place(tables, sketched, last, committed + 1));
      until = last;
    }
    return until;
  }

  private static long byTheseRules(StoryTables tables) {
    StoryProgress progress = tables.progress();
    if (progress.version() == Sketcher.VERSION) {
      return progress.sequence();
    }
    tables.forgetSketches();
    tables.advance(new StoryProgress(0, Sketcher.VERSION));
    return 0;
  }

  /** Passes on what changed for articles since a sequence number, a page at a time. */
  void toldSince(long committed, Consumer<List<IndexChange>> engine) {
    List<StoryRecord.Told> page = stories.toldAfter(committed, "", PAGE);
    while (!page.isEmpty()) {
      List<IndexChange> changes = new ArrayList<>(page.size());
      for (StoryRecord.Told told : page) {
        changes.add(changed(committed, told.article(), told.story()));
      }
      engine.accept(changes);
      page = stories.toldAfter(committed, page.getLast().article(), PAGE);
    }
  }

  /** The changes for an engine, with those of other articles whose stories they changed. */
  List<IndexChange> told(List<EnrichedChange> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    return stories.write(tables -> told(tables, batch));
  }

  private static List<IndexChange> told(StoryTables tables, List<EnrichedChange> batch) {
    long last = batch.getLast().sequence();
    Set<String> others = place(tables, batch, last, 0);
    List<IndexChange> changes = new ArrayList<>(batch.size());
    for (EnrichedChange enriched : batch) {
      switch (enriched.change()) {
        case RecordChange.Removed gone -> {
          others.remove(gone.id());
          changes.add(new IndexChange.Remove(gone.sequence(), gone.id()));
        }
        case RecordChange.Damaged unreadable ->
            // What an index has of it was sound; one that has nothing of it gets nothing.
            others.add(unreadable.id());
        case RecordChange.Stored stored -> {
          others.remove(stored.article().id());
          EnrichedArticle article = Objects.requireNonNull(enriched.article(), "not enriched");
          changes.add(
              new IndexChange.Put(
                  stored.sequence(),
                  article.shown(),
                  article.metrics(),
                  tables.of(stored.article().id()),
                  stored.accepted(),
                  article.found()));
        }
      }
    }
    for (String other : others) {
      changes.add(changed(last, other, tables.of(other)));
    }
    return changes;
  }

  /** Places what was not placed before; returns whose story changed, whatever is in the batch. */
  private static Set<String> place(
      StoryTables tables, List<EnrichedChange> batch, long last, long since) {
    long until = tables.progress().sequence();
    Set<String> moved = new HashSet<>();
    for (EnrichedChange enriched : batch) {
      if (enriched.sequence() <= until) {
        continue;
      }
      StoryPlacing placing =
          new StoryPlacing(
              tables, enriched.sequence(), Math.max(since, enriched.sequence()), moved);
      switch (enriched.change()) {
        case RecordChange.Removed gone -> placing.remove(gone.id());
        case RecordChange.Damaged unreadable -> {}
        case RecordChange.Stored stored ->
            placing.put(
                stored.article().id(),
                Objects.requireNonNull(enriched.sketch(), "not looked at before"));
      }
    }
    if (last > until) {
      tables.advance(new StoryProgress(last, Sketcher.VERSION));
    }
    return moved;
  }

  private static IndexChange changed(long sequence, String article, Story story) {
    return new IndexChange.StoryChanged(sequence, article, story.size() > 1 ? story.id() : null);
  }
}

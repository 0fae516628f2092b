package dev.tidemark.record;

import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Tells an observer what became of writes; none of its failures reaches a write. */
final class Observation {
  private static final System.Logger LOG = System.getLogger(Observation.class.getName());

  private volatile RecordObserver observer = RecordObserver.NONE;

  void by(RecordObserver chosen) {
    observer = chosen;
  }

  void committed(int steps, long nanos) {
    tell(told -> told.committed(steps, nanos));
  }

  void failed(boolean diskFull) {
    tell(told -> told.failed(diskFull));
  }

  PutOutcome put(StatedArticle stated, PutOutcome outcome) {
    if (outcome instanceof PutOutcome.Done done) {
      tell(told -> accepted(told, stated, done));
    }
    return outcome;
  }

  DeleteOutcome deleted(DeleteOutcome outcome) {
    if (outcome instanceof DeleteOutcome.Deleted) {
      tell(told -> told.removed(1));
    }
    return outcome;
  }

  StaleOutcome stale(StaleOutcome outcome) {
    tell(told -> told.removed(outcome.removed()));
    return outcome;
  }

  SourceOutcome source(SourceWrite write, SourceOutcome outcome) {
    tell(told -> read(told, write.articles(), outcome.articles(), write.failures()));
    return outcome;
  }

  FetchedOutcome fetched(FetchedWrite write, FetchedOutcome outcome) {
    tell(
        told -> {
          read(told, write.articles(), outcome.articles(), write.failures());
          told.removed(outcome.replaced());
        });
    return outcome;
  }

  /** Outcomes are in the order of the articles, without those that were not wanted. */
  private static void read(
      RecordObserver told,
      List<StatedArticle> articles,
      List<PutOutcome.Done> outcomes,
      List<SourceWrite.Failure> failures) {
    Iterator<StatedArticle> stated = articles.iterator();
    for (PutOutcome.Done done : outcomes) {
      while (stated.hasNext()) {
        StatedArticle next = stated.next();
        if (next.article().id().equals(done.id())) {
          accepted(told, next, done);
          break;
        }
      }
    }
    failures.forEach(failure -> told.quarantined(failure.code()));
  }

  private static void accepted(RecordObserver told, StatedArticle stated, PutOutcome.Done done) {
    Arrival arrival = stated.arrival();
    told.accepted(
        arrival == null ? null : arrival.way(), done.change(), stated.article().origin().repairs());
  }

  private void tell(Consumer<RecordObserver> what) {
    try {
      what.accept(observer);
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "An observer of the record fails", failed);
    }
  }
}

package dev.tidemark.web.operator;

import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.indexing.sources.Sources;
import dev.tidemark.web.operator.OperatorView.Fetched;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how the addresses stand that articles are fetched from. Thread-safe. */
@ApplicationScoped
public class FetchedViews {
  private final Sources sources;

  public FetchedViews(Sources sources) {
    this.sources = sources;
  }

  /** Each that is listed, by name. */
  List<Fetched> all() {
    return sources.list().stream().map(FetchedViews::one).toList();
  }

  private static Fetched one(SourceView view) {
    return new Fetched(
        view.name(),
        view.address(),
        state(view),
        time(view.lastRun(), "Never"),
        time(view.nextRun(), view.lastRun() == null ? "Soon" : "Not any more"),
        Counted.number(view.added()) + " and " + Counted.number(view.changed()),
        Counted.number(view.articles()),
        notes(view),
        view.isFailing());
  }

  private static String state(SourceView view) {
    return switch (view.status()) {
      case "waiting" -> "Not asked yet";
      case SourceView.RUNNING -> "Being asked now";
      case "fetched" -> "Well";
      case "gone" -> "Gone";
      case "refused" -> "Refused";
      default -> "Failed " + Counted.of(view.failures(), "time", "times");
    };
  }

  private static List<String> notes(SourceView view) {
    List<String> notes = new ArrayList<>();
    if (view.detail() != null) {
      notes.add(view.detail());
    }
    if (view.movedTo() != null) {
      notes.add("It moved for good to " + view.movedTo() + ".");
    }
    if (view.unreadable() > 0) {
      notes.add(Counted.of(view.unreadable(), "entry", "entries") + " could not be read.");
    }
    return notes;
  }

  private static String time(@Nullable Instant time, String otherwise) {
    return time == null ? otherwise : DateText.time(time);
  }
}

package dev.tidemark.web.operator;

import dev.tidemark.indexing.WatchState;
import dev.tidemark.web.operator.OperatorView.Work;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import java.nio.file.Path;
import java.util.List;

/** Says how watched folders stand. */
final class WatchedWords {
  private WatchedWords() {}

  static Work work(WatchState state) {
    StringBuilder words = new StringBuilder(paths(state.folders()));
    words.append(state.byEvents() ? ": " : ", looked through again and again: ");
    words.append(Counted.of(state.files(), "file", "files")).append(" read since the start, ");
    words.append(Counted.of(state.articles(), "article", "articles")).append(" new or changed, ");
    words.append(Counted.of(state.moved(), "file", "files")).append(" moved, ");
    words.append(Counted.of(state.removed(), "article", "articles")).append(" removed, ");
    words.append(Counted.number(state.putAside())).append(" put aside.");
    if (state.lastChange() != null) {
      words.append(" Last change: ").append(DateText.time(state.lastChange())).append('.');
    }
    if (!state.missing().isEmpty()) {
      words.append(" Not there now: ").append(paths(state.missing())).append('.');
    }
    if (state.problem() != null) {
      words.append(" Problem: ").append(state.problem());
    }
    long all = state.files() + state.waiting();
    return new Work("Watching folders", words.toString(), state.files(), all);
  }

  private static String paths(List<Path> paths) {
    return String.join(", ", paths.stream().map(Path::toString).toList());
  }
}

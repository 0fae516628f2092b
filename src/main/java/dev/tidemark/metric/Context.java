package dev.tidemark.metric;

import dev.tidemark.article.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the text said before: the market it speaks of, the period of its last rate. */
final class Context {
  private static final int FARTHEST = 4_000;

  private final @Nullable TextView title;
  private final int published;
  private final boolean explaining;
  private @Nullable TextView view;
  private int at;
  private int place;
  private @Nullable Period ratePeriod;
  private @Nullable String market;
  private boolean marketKnown;

  /**
   * @param published the year in which the text appeared; 0 when it is not known
   * @param explaining whether the reasons of what is read are kept
   */
  Context(@Nullable TextView title, int published, boolean explaining) {
    this.title = title;
    this.published = published;
    this.explaining = explaining;
  }

  /** Moves on to a sentence. */
  void enter(TextView newView, int start) {
    view = newView;
    at = start;
    place++;
    marketKnown = false;
  }

  int published() {
    return published;
  }

  Reasons reasons(Sentence s) {
    return new Reasons(s, explaining);
  }

  /** The number of sentences with metrics entered so far. */
  int place() {
    return place;
  }

  @Nullable Period ratePeriod() {
    return ratePeriod;
  }

  void rememberRate(@Nullable Period period) {
    if (period != null && period.to() != null) {
      ratePeriod = period;
    }
  }

  /** The nearest market named before this sentence, the title counting as first; else null. */
  @Nullable String market() {
    if (!marketKnown) {
      market = nearestMarket();
      marketKnown = true;
    }
    return market;
  }

  private @Nullable String nearestMarket() {
    String found = view == null ? null : marketBefore(view, at);
    boolean inTitle = view != null && view.field() == TextField.TITLE;
    return found != null || title == null || inTitle ? found : inTitle(title);
  }

  private static @Nullable String inTitle(TextView title) {
    String named = marketBefore(title, title.seen().length());
    return named != null ? named : theme(title);
  }

  /** {@code The X Revolution: …} is about X. */
  private static @Nullable String theme(TextView title) {
    int colon = title.seen().indexOf(':');
    int end = colon < 0 ? title.seen().length() : colon;
    Sentence opening = Sentence.of(title, 0, Math.min(end, 200));
    int last = opening.size() - 1;
    boolean themed =
        opening.isWordOf(
            last, "revolution", "boom", "era", "race", "landscape", "surge", "economy");
    Span named = themed && last > 0 ? new NounPhrases(opening, List.of()).endingAt(last - 1) : null;
    return named == null ? null : opening.phrase(named.first(), named.last());
  }

  private static @Nullable String marketBefore(TextView view, int before) {
    String text = view.seen();
    int i = before;
    int tries = 0;
    while (i > 0 && tries++ < 6) {
      int market = lastMarket(text, i - 1, Math.max(0, before - FARTHEST));
      if (market < 0) {
        return null;
      }
      String named = namedAt(view, market);
      if (named != null) {
        return named;
      }
      i = market;
    }
    return null;
  }

  /** Looks no farther back than {@code floor}: a text may name no market at all. */
  private static int lastMarket(String text, int from, int floor) {
    if (from < floor) {
      return -1;
    }
    String near = text.substring(floor, Math.min(text.length(), from + " industry".length()));
    int market = near.lastIndexOf("arket", from - floor);
    int industry = near.lastIndexOf(" industry", from - floor);
    int last = Math.max(market - 1, industry < 0 ? -1 : industry + 1);
    return last < 0 ? -1 : floor + last;
  }

  private static @Nullable String namedAt(TextView view, int market) {
    String text = view.seen();
    int start = market;
    while (start > 0 && market - start < 160 && !isEnd(text.charAt(start - 1))) {
      start--;
    }
    int end = Math.min(text.length(), market + 60);
    Sentence around = Sentence.of(view, start, end);
    MarketHeads heads =
        new MarketHeads(around, new NounPhrases(around, new QuantityFinder(around).find()));
    for (int i = 0; i < around.size(); i++) {
      if (around.token(i).start() == market && heads.isHead(i)) {
        Span named = heads.named(i);
        return named == null ? null : around.phrase(named.first(), named.last());
      }
    }
    return null;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n' || c == TextView.BREAK;
  }
}

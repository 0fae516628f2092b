package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Suggestions by looking at every text letter by letter. */
final class PlainSuggestions {
  private final List<Candidate> values = new ArrayList<>();
  private final List<Candidate> titles = new ArrayList<>();

  /** A text that may be suggested. */
  private record Candidate(Suggestion suggestion, long first, long second, String tie) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingLong(Candidate::first)
            .thenComparingLong(Candidate::second)
            .reversed()
            .thenComparing(candidate -> candidate.suggestion.kind())
            .thenComparing(Candidate::tie);

    String plain() {
      return PlainSuggestions.plain(suggestion.text());
    }
  }

  PlainSuggestions(Collection<IndexChange.Put> articles) {
    Map<Suggestion, Long> counts = new HashMap<>();
    for (IndexChange.Put put : articles) {
      Article article = put.article();
      titles.add(title(article));
      count(counts, Kind.TOPIC, article.topics().stream().map(Topic::name).distinct());
      count(counts, Kind.PROVIDER, Stream.ofNullable(article.provider()).map(p -> p.name()));
      List<Metric> sure = put.metrics().stream().filter(Metric::sure).toList();
      count(
          counts,
          Kind.SOURCE,
          sure.stream().map(Metric::source).filter(Objects::nonNull).distinct());
      for (Metric claim : sure.stream().filter(Metric::leads).toList()) {
        count(counts, Kind.SUBJECT, Stream.ofNullable(claim.subject()).map(CanonicalSubject::of));
      }
    }
    counts.forEach((value, count) -> values.add(new Candidate(value, count, 0, value.text())));
    values.sort(Candidate.BEST_FIRST);
    titles.sort(Candidate.BEST_FIRST);
  }

  private static Candidate title(Article article) {
    String text = Objects.requireNonNull(article.title());
    long quality = article.quality() == null ? Long.MIN_VALUE : article.quality().value();
    long published =
        article.published() == null ? Long.MIN_VALUE : article.published().start().toEpochMilli();
    return new Candidate(Suggestion.title(text, article.id()), quality, published, article.id());
  }

  private static void count(Map<Suggestion, Long> counts, Kind kind, Stream<String> texts) {
    texts.forEach(text -> counts.merge(Suggestion.value(text, kind), 1L, Long::sum));
  }

  List<Suggestion> suggest(SuggestRequest request) {
    String typed = plain(request.text() + "|").replace("| ", "").replace("|", "");
    if (typed.isBlank()) {
      return List.of();
    }
    List<Suggestion> found = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    BiPredicate<String, Integer> exact = (text, at) -> text.startsWith(typed, at);
    BiPredicate<String, Integer> typo = (text, at) -> startsWithTypo(text.substring(at), typed);
    for (BiPredicate<String, Integer> matches : List.of(exact, typo)) {
      for (boolean inside : new boolean[] {false, true}) {
        List<Suggestion> some = matching(values, matches, inside, texts);
        int leading = Math.min(typed.strip().contains(" ") ? 1 : 2, some.size());
        found.addAll(some.subList(0, leading));
        found.addAll(matching(titles, matches, inside, texts));
        found.addAll(some.subList(leading, some.size()));
      }
    }
    return found.subList(0, Math.min(request.size(), found.size()));
  }

  private static List<Suggestion> matching(
      List<Candidate> candidates,
      BiPredicate<String, Integer> matches,
      boolean inside,
      Set<String> known) {
    List<Suggestion> matching = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String plain = candidate.plain();
      boolean any = !inside && matches.test(plain, 0);
      for (int at = plain.indexOf(' '); inside && at + 1 < plain.length() && !any; ) {
        any = matches.test(plain, at + 1);
        at = plain.indexOf(' ', at + 1);
      }
      if (any && known.add(candidate.suggestion.kind() + plain)) {
        matching.add(candidate.suggestion);
      }
    }
    return matching;
  }

  /** As random texts need it: ASCII letters, digits, spaces, and the signs in their vocabulary. */
  private static String plain(String text) {
    return (text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('é', 'e').replace("'", "")
            + ' ')
        .replaceAll(" +", " ")
        .stripLeading();
  }

  private static boolean startsWithTypo(String text, String typed) {
    for (int i = 1; i < typed.length(); i++) {
      String before = typed.substring(0, i);
      String after = typed.substring(i);
      boolean isJoined = after.startsWith(" ") && after.length() > 1;
      boolean isSplit =
          !before.endsWith(" ")
              && !after.startsWith(" ")
              && Character.isDigit(before.charAt(i - 1)) != Character.isDigit(after.charAt(0));
      String other = isJoined ? before + after.substring(1) : before + ' ' + after;
      String whole = isJoined ? other : typed;
      if ((isJoined || isSplit) && isLong(whole, i) && text.startsWith(other)) {
        return true;
      }
    }
    int from = 0;
    for (String word : typed.split(" ")) {
      int to = from + word.length();
      boolean mayErr = word.length() >= 4 && word.chars().allMatch(Character::isLetter);
      for (int length = word.length() - 1; mayErr && length <= word.length() + 1; length++) {
        int end = from + length;
        if (end <= text.length()
            && text.startsWith(typed.substring(0, from))
            && text.startsWith(typed.substring(to), end)
            && isOneEdit(word, text.substring(from, end))) {
          return true;
        }
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean isLong(String text, int inWord) {
    String before = text.substring(0, inWord);
    String after = text.substring(inWord) + ' ';
    return before.substring(before.lastIndexOf(' ') + 1).length() + after.indexOf(' ') >= 4;
  }

  private static boolean isOneEdit(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String x = a.substring(same);
    String y = b.substring(same);
    return (!x.isEmpty() && x.substring(1).equals(y))
        || (!y.isEmpty() && y.substring(1).equals(x))
        || (!x.isEmpty() && !y.isEmpty() && x.substring(1).equals(y.substring(1)))
        || (x.length() > 1
            && y.length() > 1
            && x.charAt(0) == y.charAt(1)
            && x.charAt(1) == y.charAt(0)
            && x.substring(2).equals(y.substring(2)));
  }
}

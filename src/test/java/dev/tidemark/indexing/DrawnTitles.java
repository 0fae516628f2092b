package dev.tidemark.indexing;

import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Titles, and what someone has typed of one who has finished a word and begun the next: the word, a
 * space and three letters.
 */
final class DrawnTitles {
  private static final int LETTERS = 3;

  private final List<Titled> titles = new ArrayList<>();

  /** Which different titles have each typed text, at their start, and at any word. */
  private final Map<String, Set<String>> starting = new HashMap<>();

  private final Map<String, Set<String>> having = new HashMap<>();

  /** A title and whose it is. */
  record Titled(String text, String id) {
    private String[] words() {
      return text.strip().split("\\s+");
    }
  }

  /** What is typed and what is meant by it. */
  record Typed(String text, Titled title) {}

  static DrawnTitles of(SearchEngine search) {
    DrawnTitles all = new DrawnTitles();
    var request =
        new SearchRequestReader(Clock.systemUTC())
            .read(
                Map.of("size", List.of("100"), "copies", List.of("all"), "facets", List.of("none")))
            .request();
    for (var result = search.search(request); ; ) {
      result.hits().stream()
          .filter(hit -> hit.article().title() != null)
          .forEach(hit -> all.add(new Titled("" + hit.article().title(), hit.article().id())));
      if (result.next() == null) {
        return all;
      }
      result = search.search(request.withCursor(result.next()));
    }
  }

  private void add(Titled title) {
    titles.add(title);
    String[] words = plain(title.text).split(" ");
    for (int i = 0; i + 1 < words.length; i++) {
      String typed = words[i] + ' ' + start(words[i + 1]);
      having.computeIfAbsent(typed, text -> new HashSet<>()).add(plain(title.text));
      if (i == 0) {
        starting.computeIfAbsent(typed, text -> new HashSet<>()).add(plain(title.text));
      }
    }
  }

  /**
   * How many different titles must be shown for each to be found: titles that start with what is
   * typed come before those that have it inside.
   */
  int wanted(Typed typed) {
    Set<String> starts = starting.getOrDefault(plain(typed.text), Set.of());
    return starts.contains(plain(typed.title.text))
        ? starts.size()
        : having.getOrDefault(plain(typed.text), Set.of()).size();
  }

  /** A title drawn at random, typed from its first word on. */
  Typed fromStart(Random random) {
    return draw(2, words -> 0, random);
  }

  /** A title of four words or more drawn at random, typed from a word in its middle on. */
  Typed fromMiddle(Random random) {
    return draw(4, words -> 1 + random.nextInt(words - 2), random);
  }

  private Typed draw(int fewest, Place place, Random random) {
    while (true) {
      Titled title = titles.get(random.nextInt(titles.size()));
      String[] words = title.words();
      if (words.length >= fewest) {
        int from = place.among(words.length);
        if (isTypable(words[from + 1])) {
          return new Typed(typed(words, from), title);
        }
      }
    }
  }

  private interface Place {
    int among(int words);
  }

  /** Every different typed text, each with a title drawn from those that have it there. */
  List<Typed> ofEachText(boolean atStart, Random random) {
    Map<String, TreeMap<String, Titled>> byText = new TreeMap<>();
    for (Titled title : titles) {
      String[] words = title.words();
      int last = atStart ? Math.min(2, words.length) : words.length;
      for (int i = atStart ? 0 : 1; i + 1 < last; i++) {
        if (isTypable(words[i + 1])) {
          byText.computeIfAbsent(typed(words, i), text -> new TreeMap<>()).put(title.text, title);
        }
      }
    }
    List<Typed> drawn = new ArrayList<>();
    byText.forEach(
        (text, some) -> {
          List<Titled> choice = List.copyOf(some.values());
          drawn.add(new Typed(text, choice.get(random.nextInt(choice.size()))));
        });
    return drawn;
  }

  /** The words of all titles. */
  List<String> words() {
    Set<String> words = new TreeSet<>();
    titles.forEach(title -> words.addAll(List.of(plain(title.text).split(" "))));
    words.remove("");
    return List.copyOf(words);
  }

  private static boolean isTypable(String next) {
    return next.length() >= LETTERS
        && next.substring(0, LETTERS).chars().allMatch(Character::isLetterOrDigit);
  }

  private static String typed(String[] words, int from) {
    return (words[from] + ' ' + start(words[from + 1])).toLowerCase(Locale.ROOT);
  }

  private static String start(String word) {
    return word.substring(0, Math.min(LETTERS, word.length()));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c :
        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if ("'’".indexOf(c) < 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(' ');
      }
    }
    return String.join(" ", plain.toString().strip().split(" +"));
  }
}

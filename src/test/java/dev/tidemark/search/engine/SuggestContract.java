package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.Topic;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine must suggest. */
public abstract class SuggestContract {
  private static final List<String> WORDS =
      List.of(
          "wind",
          "window",
          "Wine",
          "wired",
          "robot",
          "Robots",
          "robotics",
          "GPT-4",
          "5G",
          "Café",
          "Rob's",
          "market",
          "Marketing",
          "power");

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void suggestionsEqualThePlainTruthForRandomPrefixes() {
    long seed = new Random().nextLong();
    System.out.println("SuggestContract seed " + seed);
    Random random = new Random(seed);
    Map<String, IndexChange.Put> truth = fill(random, 500);
    PlainSuggestions plain = new PlainSuggestions(truth.values());
    for (int i = 0; i < 600; i++) {
      SuggestRequest request = new SuggestRequest(prefix(random), 1 + random.nextInt(20));
      assertEquals(
          plain.suggest(request), search().suggest(request), "seed " + seed + ", " + request);
    }
  }

  @Test
  void aStartComesBeforeAWordInsideAndBothBeforeATypo() {
    put(1, titled("a", "The solar harvest", 90));
    put(2, titled("b", "Solar sails", 10));
    put(3, titled("c", "Solid ground", 99));
    put(4, titled("d", "Polar nights", 99));
    assertEquals(List.of("Solar sails", "The solar harvest", "Polar nights"), texts("solar"));
    put(5, titled("e", "Solarium", 100));
    assertEquals(
        List.of("Solarium", "Solar sails", "The solar harvest"), texts("solar").subList(0, 3));
    assertEquals(
        List.of("Solar sails", "The solar harvest"), texts("solar ").subList(0, 2), "a whole word");
  }

  @Test
  void caseAccentsAndSignsBetweenWordsDoNotCount() {
    put(1, titled("a", "Café society: GPT-4's “market”", 50));
    for (String typed :
        List.of(
            "cafe so",
            "CAFÉ SOC",
            "cafe\u0301 s",
            "gpt 4",
            "GPT-4s mar",
            "  ｇｐｔ",
            "GPT- ",
            "gpt4")) {
      assertEquals(1, texts(typed).size(), typed);
    }
  }

  @Test
  void shortWordsAndWordsWithADigitAreTakenAsTyped() {
    put(1, titled("a", "5GHz radio", 50));
    put(2, titled("b", "Web3000 wallets", 50));
    put(3, titled("c", "Sea walls", 50));
    assertEquals(List.of(), texts("6ghz"));
    assertEquals(List.of(), texts("web3001"));
    assertEquals(List.of(), texts("sex"));
    assertEquals(List.of("Sea walls"), texts("sea wals"));
    assertEquals(List.of("Sea walls"), texts("seawalls"), "a space is a letter too");
  }

  @Test
  void nothingBehindTheEndOfATextIsATypo() {
    put(1, valued("a", "Sea walls", "robot window", "robot window"));
    assertEquals(List.of(), texts("window trob"));
    assertEquals(List.of(), texts("window prob"));
    assertEquals(2, texts("robot windwo").size());
  }

  @Test
  void nothingThatIsNoWordSuggestsNothing() {
    put(1, titled("a", "Sea walls", 50));
    for (String typed : List.of("", "  ", "\"-(", "…", "\u200b", "x".repeat(2_000))) {
      assertEquals(List.of(), texts(typed), typed);
    }
  }

  @Test
  void theSameTitleIsSuggestedOnceAndLeadsToTheBest() {
    put(1, titled("a", "Sea walls", 50));
    put(2, titled("b", "SEA WALLS!", 70));
    put(3, titled("c", "Sea walls", 60));
    assertEquals(
        List.of(Suggestion.title("SEA WALLS!", "b")),
        search().suggest(new SuggestRequest("sea", 8)));
  }

  @Test
  void whatIsGoneOrChangedIsNotSuggestedAfterARefresh() {
    put(1, valued("a", "Sea walls", "Coasts", "Harbour Post"));
    put(2, valued("b", "Seaweed", "Coasts", "Harbour Post"));
    assertEquals(List.of("Coasts"), texts("coa"));
    index().apply(List.of(new IndexChange.Remove(3, "b")));
    assertEquals(2, texts("sea").size(), "until a refresh");
    put(4, valued("a", "Dunes", "Sand", "Quay Daily"));
    for (String gone : List.of("sea", "coa", "harb")) {
      assertEquals(List.of(), texts(gone), gone);
    }
    assertEquals(List.of("Dunes"), texts("dun"));
    assertEquals(
        List.of(Suggestion.value("Quay Daily", Kind.PROVIDER)),
        search().suggest(new SuggestRequest("dai", 8)));
  }

  @Test
  void whatIsLeftIsFoundHoweverManyBetterOnesAreGone() {
    List<IndexChange> puts = new ArrayList<>();
    List<IndexChange> removals = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String word = Integer.toString(i % 7, 36) + (char) ('a' + i % 3);
      String title = i < 100 ? "Tide tables" : "Tide tables " + word + ' ' + i;
      puts.add(
          change(
              i + 1,
              valued("a" + i, title, "Tide topic " + i, "Tide Post").toBuilder()
                  .quality(new Quality(100 - i / 4, Basis.STATED))
                  .build()));
      if (i > 50 && i < 390) {
        removals.add(new IndexChange.Remove(1_000 + i, "a" + i));
      }
    }
    index().apply(puts);
    index().refresh();
    assertEquals(List.of("Tide tables", "Tide tables 2b 100"), titles("tide").subList(0, 2));
    index().apply(removals);
    index().refresh();
    List<String> left =
        IntStream.range(390, 400)
            .mapToObj(i -> "Tide tables " + i % 7 + (char) ('a' + i % 3) + ' ' + i)
            .toList();
    assertEquals("Tide tables", titles("t").getFirst());
    assertEquals(Set.copyOf(left), Set.copyOf(titles("tide").subList(1, 11)));
    assertEquals(Set.copyOf(left), Set.copyOf(titles("tabels").subList(1, 11)), "with a typo");
    assertEquals(List.of("Tide topic 399"), texts("topic 399").subList(0, 1));
  }

  private List<String> titles(String typed) {
    return search().suggest(new SuggestRequest(typed, 20)).stream()
        .filter(suggestion -> suggestion.kind() == Kind.TITLE)
        .map(Suggestion::text)
        .toList();
  }

  @Test
  void aTitleWithoutEndDoesNoHarm() {
    put(1, titled("a", "tide ".repeat(100_000), 50));
    put(2, titled("b", "\ud83c\udf0a ".repeat(4_000) + "tidal", 50));
    assertEquals(1, texts("tide ti").size());
    assertEquals(301, texts("tide ti").getFirst().length());
  }

  private Map<String, IndexChange.Put> fill(Random random, int steps) {
    RandomArticles articles = new RandomArticles(random);
    Map<String, IndexChange.Put> truth = new TreeMap<>();
    for (int i = 1; i <= steps; i++) {
      IndexChange.Put put = worded(articles.next(i), random);
      if (random.nextInt(6) == 0) {
        truth.remove(put.article().id());
        index().apply(List.of(new IndexChange.Remove(i, put.article().id())));
      } else {
        truth.put(put.article().id(), put);
        index().apply(List.of(put));
      }
      if (random.nextInt(100) == 0) {
        index().refresh();
      }
    }
    index().refresh();
    return truth;
  }

  private static IndexChange.Put worded(IndexChange.Put put, Random random) {
    Article article =
        put.article().toBuilder()
            .title(words(random))
            .topics(List.of(new Topic(words(random), Basis.STATED)))
            .provider(new Provider(words(random), null))
            .build();
    return new IndexChange.Put(put.sequence(), article, put.metrics(), put.story(), put.indexed());
  }

  private static String words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  /** The start of a text of the vocabulary, sometimes with an error, sometimes with a space. */
  private static String prefix(Random random) {
    String text = words(random) + ' ' + words(random);
    StringBuilder typed =
        new StringBuilder(text.substring(0, 1 + random.nextInt(14) % text.length()));
    if (random.nextInt(2) == 0) {
      int at = random.nextInt(typed.length());
      switch (random.nextInt(4)) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
        default -> typed.insert(0, typed.charAt(at)).deleteCharAt(at + 1);
      }
    }
    return random.nextInt(3) == 0 ? typed.toString().toUpperCase(Locale.ROOT) : typed.toString();
  }

  private List<String> texts(String typed) {
    return search().suggest(new SuggestRequest(typed, 8)).stream().map(Suggestion::text).toList();
  }

  private void put(long sequence, Article article) {
    index().apply(List.of(change(sequence, article)));
    index().refresh();
  }

  private static IndexChange change(long sequence, Article article) {
    return new IndexChange.Put(
        sequence, article, List.of(), new Story(article.id(), 1), Instant.EPOCH);
  }

  private static Article titled(String id, String title, int quality) {
    return new ArticleBuilder()
        .id(id)
        .title(title)
        .quality(new Quality(quality, Basis.STATED))
        .build();
  }

  private static Article valued(String id, String title, String topic, String provider) {
    return new ArticleBuilder()
        .id(id)
        .title(title)
        .topics(List.of(new Topic(topic, Basis.STATED)))
        .provider(new Provider(provider, null))
        .build();
  }
}

package dev.tidemark.lucene;

import dev.tidemark.search.ExpansionNotice;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what the words of a query are also looked for as. One request. */
final class VariantFinder {
  private static final float SYNONYM = 0.6f;
  private static final float SAME_WORD = 0.9f;
  private static final int MOST_NOTICED = 3;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_COMPOUND = 8;
  private static final int SHORTEST_SHOUTED = 4;

  /** Each place where a word could be parted is tried: of longer ones nobody means two words. */
  private static final int LONGEST_COMPOUND = 60;

  /** Parts must be so much more frequent than the compound. */
  private static final int MORE_FREQUENT = 10;

  private final Synonyms synonyms;
  private final WordQueries words;
  private final Vocabulary vocabulary;
  private final boolean expand;
  private final boolean shouted;
  private final Map<List<QueryNode>, List<Variants.Variant>> found = new LinkedHashMap<>();
  private final Set<String> told = new LinkedHashSet<>();

  VariantFinder(Synonyms synonyms, WordQueries words, Vocabulary vocabulary, SearchRequest request)
      throws IOException {
    this.synonyms = synonyms;
    this.words = words;
    this.vocabulary = vocabulary;
    this.expand = request.synonyms();
    this.shouted = isShouted(QueryWords.of(request.query().root()));
    visit(request.query().root());
  }

  Variants variants() {
    return new Variants(found);
  }

  /** What is also searched, in sentences. */
  List<String> notices() {
    return told.stream().limit(MOST_NOTICED).map(ExpansionNotice::of).toList();
  }

  private void visit(QueryNode node) throws IOException {
    switch (node) {
      case QueryNode.Word word -> visitRun(List.of(word));
      case QueryNode.Sequence sequence -> visitParts(sequence.parts());
      case QueryNode.AnyOf any -> {
        for (QueryNode part : any.parts()) {
          visit(part);
        }
      }
      default -> {}
    }
  }

  /** Words without a field that stand side by side are looked at together. */
  private void visitParts(List<QueryNode> parts) throws IOException {
    List<QueryNode> run = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Word word && word.field() == null) {
        run.add(part);
      } else {
        visitRun(run);
        run.clear();
        if (!(part instanceof QueryNode.Word)) {
          visit(part);
        }
      }
    }
    visitRun(run);
  }

  private void visitRun(List<QueryNode> run) throws IOException {
    int at = 0;
    while (at < run.size()) {
      int size = Math.min(synonyms.longest(), run.size() - at);
      while (size > 0 && !add(List.copyOf(run.subList(at, at + size)))) {
        size--;
      }
      at += Math.max(1, size);
    }
  }

  /** Whether some words have a variant; it is taken down. */
  private boolean add(List<QueryNode> run) throws IOException {
    if (run.stream().anyMatch(part -> ((QueryNode.Word) part).field() != null)) {
      return false;
    }
    String typed = String.join(" ", QueryWords.of(new QueryNode.Sequence(run)));
    List<Variants.Variant> variants = new ArrayList<>();
    if (expand) {
      for (String other : synonyms.of(shouted ? typed.toLowerCase(Locale.ROOT) : typed)) {
        if (vocabulary.has(words.analysed(other))) {
          variants.add(new Variants.Variant(other, SYNONYM));
          told.add(other);
        }
      }
    }
    if (run.size() == 2) {
      addPair(typed, variants);
    } else if (run.size() == 1 && variants.isEmpty()) {
      addApart(typed, variants);
    }
    if (!variants.isEmpty()) {
      found.put(run, asRareAs(typed, variants));
    }
    return !variants.isEmpty();
  }

  /** A rare spelling says no more than what was typed: it must not come first for being rare. */
  private List<Variants.Variant> asRareAs(String typed, List<Variants.Variant> variants)
      throws IOException {
    double rarity = vocabulary.rarity(words.analysed(typed));
    List<Variants.Variant> levelled = new ArrayList<>();
    for (Variants.Variant variant : variants) {
      double own = vocabulary.rarity(words.analysed(variant.text()));
      levelled.add(
          own <= rarity
              ? variant
              : new Variants.Variant(variant.text(), (float) (variant.weight() * rarity / own)));
    }
    return levelled;
  }

  /** 296 billion is 296bn; deep learning is deeplearning where the index has that. */
  private void addPair(String typed, List<Variants.Variant> variants) throws IOException {
    Terms together = words.analysed(typed);
    int space = typed.indexOf(' ');
    if (together.kind() == TokenKind.AMOUNT) {
      variants.add(new Variants.Variant(typed, 1));
      return;
    }
    String one = typed.substring(0, space);
    String other = typed.substring(space + 1);
    boolean plain = isPlain(one) && isPlain(other) && one.length() + other.length() > 3;
    if (plain && vocabulary.has(words.analysed(one + other))) {
      variants.add(new Variants.Variant(one + other, SAME_WORD));
    }
  }

  /** WHO OWNS US STEEL asks nothing of two organisations; US GDP is two abbreviations. */
  private boolean isShouted(List<String> typed) {
    boolean capitals = typed.stream().noneMatch(w -> w.chars().anyMatch(Character::isLowerCase));
    return capitals
        && typed.stream().anyMatch(w -> w.length() >= SHORTEST_SHOUTED && !synonyms.knows(w));
  }

  private boolean isPlain(String word) {
    boolean worded =
        word.length() > 1
            && word.chars().allMatch(Character::isLetterOrDigit)
            && word.chars().anyMatch(Character::isLetter);
    return worded ? !words.isStopWord(word) : word.chars().allMatch(Character::isDigit);
  }

  /** GPT4 is GPT-4, an unknown compound is its two known words. */
  private void addApart(String typed, List<Variants.Variant> variants) throws IOException {
    int digits = digitsAtTheEnd(typed);
    if (digits > 1) {
      variants.add(
          new Variants.Variant(typed.substring(0, digits) + " " + typed.substring(digits), 1));
      return;
    }
    boolean mayBeTwo = typed.length() >= SHORTEST_COMPOUND && typed.length() <= LONGEST_COMPOUND;
    if (!mayBeTwo || !typed.chars().allMatch(Character::isLetter)) {
      return;
    }
    int known = vocabulary.frequency(words.folded(typed));
    String best = null;
    int most = Math.max(1, known * MORE_FREQUENT);
    for (int i = SHORTEST_PART; i <= typed.length() - SHORTEST_PART; i++) {
      String one = typed.substring(0, i);
      String other = typed.substring(i);
      int both =
          Math.min(
              vocabulary.frequency(words.folded(one)), vocabulary.frequency(words.folded(other)));
      if (both >= most && vocabulary.together(words.terms(one + " " + other)) > known) {
        most = both;
        best = one + " " + other;
      }
    }
    if (best != null) {
      variants.add(new Variants.Variant(best, SAME_WORD));
      told.add(best);
    }
  }

  /** Where the digits begin that letters end in; 0 where they do not. */
  private static int digitsAtTheEnd(String word) {
    int at = word.length();
    while (at > 0 && Character.isDigit(word.charAt(at - 1))) {
      at--;
    }
    boolean letters = word.chars().limit(at).allMatch(Character::isLetter);
    return letters && at < word.length() ? at : 0;
  }
}

package dev.tidemark.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Marks the tokens of a sentence with what the word lists say. */
final class Tagging {
  /** {@code emerged online claiming}, {@code back to}: adverbs where no noun follows. */
  private static final Set<String> PARTICLES =
      Set.of("online", "offline", "back", "ahead", "away", "overnight", "abroad");

  private Tagging() {}

  /** One set of tags a token; a phrase counts where it starts and ends with whole tokens. */
  static long[] tags(String text, int start, int end, List<Token> tokens) {
    int[] startsAt = new int[end - start + 1];
    int[] endsAt = new int[end - start + 1];
    Arrays.fill(startsAt, -1);
    Arrays.fill(endsAt, -1);
    for (int i = 0; i < tokens.size(); i++) {
      startsAt[tokens.get(i).start() - start] = i;
      endsAt[tokens.get(i).end() - start] = i;
    }
    long[] tags = new long[tokens.size()];
    Lexicon.shared()
        .match(
            lower(text, start, end),
            (from, to, found) -> {
              int first = startsAt[from];
              int last = endsAt[to];
              if (first >= 0 && last >= first) {
                for (int i = first; i <= last; i++) {
                  tags[i] |= found;
                }
              }
            });
    for (int i = 0; i < tags.length; i++) {
      tags[i] |= byEnding(tokens.get(i));
    }
    for (int i = 1; i + 1 < tags.length; i++) {
      boolean field = isField(text, tokens.get(i - 1));
      tags[i] |= field ? 0 : byPlace(tokens.get(i - 1), tokens.get(i), tags[i], tags[i + 1]);
    }
    return tags;
  }

  /** {@code IT} in capitals is a field of work, no pronoun. */
  private static boolean isField(String text, Token token) {
    return token.lower().equals("it") && text.charAt(token.start() + 1) == 'T';
  }

  /** {@code , resulting in}: a form in -ing between a comma and a preposition or an article. */
  private static long byPlace(Token before, Token token, long tags, long next) {
    if (!token.isWord()) {
      return 0;
    }
    boolean adrift = (next & (Tag.PREPOSITION.bit() | Tag.VERB.bit() | Tag.CONJUNCTION.bit())) != 0;
    if (adrift && PARTICLES.contains(token.lower())) {
      return Tag.ADVERB.bit();
    }
    String pronoun = before.lower();
    boolean plural = pronoun.equals("they") || pronoun.equals("we");
    boolean single = pronoun.equals("it") || pronoun.equals("he") || pronoun.equals("she");
    if (plural || (single && token.lower().endsWith("s"))) {
      return tags == 0 ? Tag.VERB.bit() : 0;
    }
    boolean opens = (next & (Tag.PREPOSITION.bit() | Tag.DETERMINER.bit())) != 0;
    boolean form = token.lower().length() > 5 && token.lower().endsWith("ing");
    boolean agent = pronoun.endsWith("s") && !pronoun.endsWith("ss") && pronoun.length() > 4;
    boolean object = (next & Tag.DETERMINER.bit()) != 0;
    return form && (object || (opens && (before.isMark(',') || agent))) ? Tag.VERB.bit() : 0;
  }

  private static char[] lower(String text, int start, int end) {
    char[] lower = new char[end - start];
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      lower[i - start] =
          switch (c) {
            case '\u2019' -> '\'';
            case '\u2010', '\u2011' -> '-';
            case '\u00A0', '\n', '\t' -> ' ';
            default -> Character.toLowerCase(c);
          };
    }
    return lower;
  }

  private static long byEnding(Token token) {
    String word = token.lower();
    boolean adverb =
        token.isWord()
            && word.length() > 4
            && word.endsWith("ly")
            && !Inflections.isNounOrAdjectiveInLy(word);
    if (adverb) {
      return Tag.ADVERB.bit();
    }
    boolean past = token.isWord() && word.length() > 4 && word.endsWith("ed");
    if (past && !Inflections.isNounOrAdjectiveInEd(word)) {
      return Tag.VERB.bit();
    }
    return token.isWord() && WordShapes.isContraction(word) ? Tag.AUXILIARY.bit() : 0;
  }
}

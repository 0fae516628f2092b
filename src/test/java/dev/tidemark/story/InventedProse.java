package dev.tidemark.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prose without meaning whose words are as frequent as those of real prose: few very often, most
 * hardly ever, and some again and again within one article. Names, numbers, quotations, apostrophes
 * and accents among them.
 */
public final class InventedProse {
  private static final String[] COMMON =
      ("the of and to in a is that for it as was with be by on not he his but at are this have from"
              + " or had an they which one you were all her she there would their we him been has"
              + " when who will no more if out so up said what its about than into them can only"
              + " other time new some could these two may first then do any like my now over such"
              + " our man me even most made after also did many off before must well back through"
              + " years where much your way down should because long each just state those people"
              + " market company growth report according billion percent year expected data")
          .split(" ");
  private static final String[] SYLLABLES =
      ("ba be bi bo bra cal cen cor da del den dor en er fa fen for gal gen gra hal hin il in ka kel"
              + " la lem lin lo ma men mor na nel nor ol or pa pen pla qua ra ren ri ro sa sel sta ta"
              + " ten tion tor tra u va ven vi wa wen za é")
          .split(" ");
  private static final int VOCABULARY = 30_000;

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final Zipf ranks;
  private final boolean sums;

  public InventedProse(Random random) {
    this(random, VOCABULARY, true);
  }

  /**
   * @param vocabulary how many words there are; the most frequent ones are always the same
   * @param sums whether sums of money and percentages stand among the words
   */
  public InventedProse(Random random, int vocabulary, boolean sums) {
    this.random = random;
    this.sums = sums;
    ranks = new Zipf(vocabulary);
    Random own = new Random(42);
    words.addAll(List.of(COMMON));
    while (words.size() < vocabulary) {
      StringBuilder word = new StringBuilder();
      for (int left = 2 + own.nextInt(3); left > 0; left--) {
        word.append(SYLLABLES[own.nextInt(SYLLABLES.length)]);
      }
      words.add(word.toString());
    }
  }

  /** The words that real prose has too, the most frequent ones. */
  public static int common() {
    return COMMON.length;
  }

  /** The word of a rank, from 0, the most frequent one. */
  public String word(int rank) {
    return words.get(rank);
  }

  /** An article of so many paragraphs on a subject of its own. */
  public List<String> paragraphs(int count) {
    List<String> subject = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      subject.add(any());
    }
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paragraphs.add(paragraph(subject));
    }
    return paragraphs;
  }

  /** One alone. */
  public String sentence() {
    return sentence(List.of(word()));
  }

  /** Some words in capitals. */
  public String title() {
    StringBuilder title = new StringBuilder();
    for (int left = 4 + random.nextInt(5); left > 0; left--) {
      title.append(capital(word())).append(left > 1 ? " " : "");
    }
    return title.toString();
  }

  /** A name that nobody else has. */
  public String name() {
    return capital(any()) + " " + capital(any());
  }

  private String paragraph(List<String> subject) {
    StringBuilder paragraph = new StringBuilder();
    for (int left = 3 + random.nextInt(4); left > 0; left--) {
      paragraph.append(sentence(subject)).append(left > 1 ? " " : "");
    }
    return paragraph.toString();
  }

  private String sentence(List<String> subject) {
    StringBuilder sentence = new StringBuilder();
    int length = 8 + random.nextInt(16);
    boolean quoted = random.nextInt(5) == 0;
    for (int i = 0; i < length; i++) {
      String word =
          switch (random.nextInt(28)) {
            case 0, 1, 2 -> subject.get(random.nextInt(subject.size()));
            case 3 -> number();
            case 4 -> word() + "\u2019s";
            case 5 -> word() + " \u2013 " + word();
            default -> word();
          };
      sentence.append(i == 0 ? capital(word) : word).append(i + 1 < length ? " " : ".");
    }
    return quoted ? "\u201c" + sentence + "\u201d" : sentence.toString();
  }

  private String number() {
    return switch (sums ? random.nextInt(4) : 2) {
      case 0 -> String.format(Locale.ROOT, "%.1f%%", random.nextDouble() * 40);
      case 1 -> String.format(Locale.ROOT, "$%.2f billion", random.nextDouble() * 400);
      case 2 -> Integer.toString(2015 + random.nextInt(20));
      default -> String.format(Locale.ROOT, "%,d", random.nextInt(90_000));
    };
  }

  private String word() {
    return words.get(ranks.next(random));
  }

  /** Any word that real prose has not. */
  private String any() {
    return words.get(COMMON.length + random.nextInt(words.size() - COMMON.length));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}

package dev.tidemark.story;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What others do to a text that they copy, each done until about half of the shingles that either
 * text has are in both.
 */
enum Mutation {
  /** Paragraphs are left out, from the end or anywhere. */
  CUT {
    @Override
    List<String> of(List<String> paragraphs, List<String> others, Random random) {
      List<String> left = new ArrayList<>(paragraphs);
      int words = words(paragraphs);
      boolean end = random.nextBoolean();
      while (left.size() > 1 && words(left) > words * 0.55) {
        left.remove(end ? left.size() - 1 : random.nextInt(left.size()));
      }
      return left;
    }
  },
  /** Paragraphs in another order, a third of them new. */
  REORDERED {
    @Override
    List<String> of(List<String> paragraphs, List<String> others, Random random) {
      List<String> mixed = replaced(paragraphs, others, random);
      Collections.shuffle(mixed, random);
      return mixed;
    }
  },
  /** Another headline, another lead, a third of the rest new. */
  HEADLINE {
    @Override
    List<String> of(List<String> paragraphs, List<String> others, Random random) {
      return replaced(paragraphs, others, random);
    }
  },
  /** What stands below every text of a firm, under another firm's name. */
  BOILERPLATE {
    @Override
    List<String> of(List<String> paragraphs, List<String> others, Random random) {
      List<String> mixed = new ArrayList<>(paragraphs);
      int words = words(paragraphs);
      List<String> standing = new ArrayList<>(others);
      while (words(mixed) < words * 1.5) {
        mixed.add("About " + standing.getFirst().split(" ", 2)[0] + " Group");
        mixed.add(standing.removeFirst());
      }
      mixed.add("Forward-looking statements are what we hope for. " + standing.getFirst());
      return mixed;
    }
  },
  /** Read in the wrong encoding, and every eighth word spoilt for good. */
  MOJIBAKE {
    @Override
    List<String> of(List<String> paragraphs, List<String> others, Random random) {
      List<String> damaged = new ArrayList<>();
      for (String paragraph : paragraphs) {
        StringBuilder words = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
          String spoilt =
              random.nextInt(1000) < 105 && !word.isEmpty()
                  ? word.substring(0, word.length() / 2)
                      + "\u00e3?x"
                      + word.substring(word.length() / 2)
                  : word;
          words.append(spoilt).append(' ');
        }
        byte[] bytes = words.toString().strip().getBytes(StandardCharsets.UTF_8);
        damaged.add(new String(bytes, Charset.forName("windows-1252")));
      }
      return damaged;
    }
  };

  /**
   * @param others paragraphs of other articles, as many
   */
  abstract List<String> of(List<String> paragraphs, List<String> others, Random random);

  private static List<String> replaced(
      List<String> paragraphs, List<String> others, Random random) {
    List<String> mixed = new ArrayList<>(paragraphs);
    List<String> fresh = new ArrayList<>(others);
    int words = words(paragraphs);
    int kept = words;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int index : order) {
      int size = words(List.of(paragraphs.get(index)));
      if (kept - size >= words * 0.68) {
        kept -= size;
        mixed.set(index, asLong(fresh, size));
      }
    }
    return mixed;
  }

  /** Other text of so many words. */
  private static String asLong(List<String> fresh, int size) {
    StringBuilder text = new StringBuilder();
    int left = size;
    while (left > 0 && !fresh.isEmpty()) {
      String[] words = fresh.removeFirst().split(" ", -1);
      for (int i = 0; i < words.length && left > 0; i++) {
        text.append(words[i]).append(' ');
        left--;
      }
    }
    return text.toString();
  }

  static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.split(" ", -1).length).sum();
  }
}

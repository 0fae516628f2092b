package dev.tidemark.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Copies at half the shingles shared are found, and nothing else is. */
class PlantedCopiesTest {
  private static final Path CORPUS = Path.of("../shared/corpus/magick");
  private static final double FLOOR = 0.99;

  @Test
  void copiesOfInventedArticlesAreFoundAmongReleasesOfTheSameFirms() {
    Random random = new Random(20_260_521);
    InventedProse prose = new InventedProse(random);
    Planted planted = new Planted();
    for (int i = 0; i < 400; i++) {
      List<String> paragraphs = prose.paragraphs(6 + random.nextInt(12));
      int original = planted.add(paragraphs, prose.title());
      planted.addCopies(original, paragraphs, prose.paragraphs(40), prose.title(), random);
      if (i % 4 == 0) {
        addReleasesOfOneFirm(planted, prose, random);
        addSeries(planted, prose, random);
      }
    }
    check("invented", planted);
  }

  /** Under each of them stands the same, and it is longer than what they tell. */
  private static void addReleasesOfOneFirm(Planted planted, InventedProse prose, Random random) {
    String name = prose.name();
    List<String> standing =
        List.of(
            "## About " + name,
            String.join(" ", prose.paragraphs(3)),
            "**Forward-Looking Statements** " + String.join(" ", prose.paragraphs(2)),
            "Media contact: " + name + ", " + prose.title());
    for (int i = 0; i < 4; i++) {
      List<String> release = new ArrayList<>(prose.paragraphs(3 + random.nextInt(2)));
      release.addAll(standing);
      planted.add(release, name + " " + prose.title());
    }
  }

  /** Reports made from one form, with other names and numbers in it. */
  private static void addSeries(Planted planted, InventedProse prose, Random random) {
    List<String> form = prose.paragraphs(6);
    for (int i = 0; i < 4; i++) {
      String name = prose.name();
      List<String> report = new ArrayList<>();
      for (String paragraph : form) {
        StringBuilder filled = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
          boolean number = word.chars().anyMatch(Character::isDigit);
          filled.append(
              number
                  ? random.nextInt(9000) / 10.0 + " "
                  : random.nextInt(12) == 0 ? name + " " : word + " ");
        }
        report.add(filled.toString());
      }
      planted.add(report, name + " report");
    }
  }

  @Test
  void copiesOfRealArticlesAreFoundAmongAllOthers() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("SKIPPED: PlantedCopiesTest needs " + CORPUS);
      Assumptions.abort("no corpus");
    }
    Random random = new Random(20_260_522);
    List<List<String>> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        List<String> paragraphs = paragraphs(Files.readString(file, StandardCharsets.UTF_8));
        if (Mutation.words(paragraphs) > 300 && paragraphs.size() > 6) {
          articles.add(paragraphs);
        }
      }
    }
    Collections.shuffle(articles, random);
    Planted planted = new Planted();
    for (int i = 0; i < articles.size(); i++) {
      int original = planted.add(articles.get(i), "A title");
      if (i % 6 == 0) {
        List<String> others = new ArrayList<>();
        for (int j = 0; j < 60; j++) {
          List<String> other = articles.get(random.nextInt(articles.size()));
          others.add(other.get(random.nextInt(other.size())));
        }
        others.removeIf(paragraph -> paragraph.length() < 100);
        planted.addCopies(original, articles.get(i), others, "Another title", random);
      }
    }
    check("real", planted);
  }

  private static List<String> paragraphs(String file) {
    int end = file.startsWith("---") ? file.indexOf("\n---", 3) : -1;
    return Stream.of(file.substring(end < 0 ? 0 : end + 4).split("\n\n", -1))
        .filter(paragraph -> !paragraph.isBlank())
        .toList();
  }

  private static void check(String what, Planted planted) {
    System.out.println("PlantedCopiesTest, " + what + ": " + planted.report());
    for (Mutation mutation : Mutation.values()) {
      assertTrue(planted.recall(mutation) >= FLOOR, mutation + ": " + planted.report());
      if (mutation != Mutation.BOILERPLATE) {
        assertEquals(0.5, planted.shared(mutation), 0.1, mutation + ": " + planted.report());
      }
    }
    assertTrue(planted.precision() >= FLOOR, planted.report());
  }
}

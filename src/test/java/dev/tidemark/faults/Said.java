package dev.tidemark.faults;

import dev.tidemark.article.ArticleBuilder;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said to the server of one article: exactly what it acknowledged last, or one of what was
 * sent since without an answer. For one thread at a time.
 */
final class Said {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß市場 ";

  private final String name;

  /** What it may hold; empty for an article that is not there. */
  private final Set<Optional<Content>> possible = new LinkedHashSet<>();

  private int version;

  /** The text of an article; both parts name the version, so that a mixture is seen. */
  record Content(String title, String body) {}

  Said(String name) {
    this.name = name;
    possible.add(Optional.empty());
  }

  String address() {
    return "https://faults.example/" + name;
  }

  String id() {
    return new ArticleBuilder().url(address()).build().id();
  }

  /** Another text, which may be there from now on. */
  Content next(Random random) {
    version++;
    StringBuilder body = new StringBuilder("version" + version + " of " + name + ' ');
    int[] letters = LETTERS.codePoints().toArray();
    for (int left = random.nextInt(1 << (4 + random.nextInt(8))); left > 0; left--) {
      body.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    Content content = new Content(name + " version" + version, body.append("end").toString());
    possible.add(Optional.ofNullable(content));
    return content;
  }

  /** It may be gone from now on. */
  void mayBeGone() {
    possible.add(Optional.empty());
  }

  /** It is this, for certain. */
  void isNow(@Nullable Content content) {
    possible.clear();
    possible.add(Optional.ofNullable(content));
  }

  boolean mayBe(@Nullable Content content) {
    return possible.contains(Optional.ofNullable(content));
  }

  @Override
  public String toString() {
    return name + " " + possible.stream().map(c -> c.map(Content::title).orElse("gone")).toList();
  }
}

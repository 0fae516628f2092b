package dev.tidemark.bench;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import dev.tidemark.story.InventedProse;
import dev.tidemark.story.Zipf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Articles that nobody wrote, one after the other without end, the same ones for the same seed:
 * some 5 kB of text each, with words, topics, publishers and authors as frequent as real ones, ten
 * years of dates, some claims with numbers, and every twentieth nearly a copy of one before. For
 * one thread.
 */
public final class InventedCorpus {
  private static final int VOCABULARY = 200_000;
  private static final int ONE_COPY_IN = 20;
  private static final int CLAIM_IN = 5;
  private static final int REMEMBERED = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3_620;

  private final long seed;
  private final Random random;
  private final InventedProse prose;
  private final InventedNames names;
  private final InventedClaims claims;
  private final Zipf subjects;
  private final Zipf fields;
  private final Zipf providers;
  private final Zipf authors;
  private final List<Article> recent = new ArrayList<>();
  private int made;

  /** Starts anew with the first article of a seed. */
  public InventedCorpus(long seed) {
    this.seed = seed;
    random = new Random(seed);
    prose = new InventedProse(random, VOCABULARY, false);
    names = InventedNames.of(prose);
    claims = new InventedClaims(random, names.sources());
    subjects = new Zipf(names.subjects().size());
    fields = new Zipf(names.fields().size());
    providers = new Zipf(names.providers().size());
    authors = new Zipf(names.authors().size());
  }

  /** What requests can ask for: the words by their rank, and the shared names. */
  InventedProse prose() {
    return prose;
  }

  InventedNames names() {
    return names;
  }

  /** The next one. */
  public Article next() {
    made++;
    if (recent.size() >= REMEMBERED / 5 && random.nextInt(ONE_COPY_IN) == 0) {
      return copyOf(recent.get(random.nextInt(recent.size())));
    }
    Article article = original();
    if (recent.size() < REMEMBERED) {
      recent.add(article);
    } else {
      recent.set(random.nextInt(REMEMBERED), article);
    }
    return article;
  }

  private Article original() {
    String subject = names.subjects().get(subjects.next(random));
    String firm = prose.name();
    return new ArticleBuilder()
        .title(title(subject))
        .summary(
            prose.sentence()
                + " "
                + (random.nextBoolean() ? claims.sentence(subject, firm) : prose.sentence()))
        .body(body(subject, firm))
        .url(address())
        .provider(provider())
        .authors(random.nextInt(4) == 0 ? List.of() : List.of(author()))
        .published(published())
        .quality(quality())
        .topics(topics(subject))
        .build();
  }

  /** Another publisher prints nearly the same text within some weeks. */
  private Article copyOf(Article told) {
    String body = String.valueOf(told.body());
    LocalDate day = LocalDate.parse(String.valueOf(told.published()).substring(0, 10));
    return new ArticleBuilder()
        .title(random.nextBoolean() ? told.title() : prose.title())
        .summary(told.summary())
        .body(body.substring(0, body.lastIndexOf("\n\n")))
        .url(address())
        .provider(provider())
        .published(PublishedDate.valueOf(day.plusDays(random.nextInt(20)).toString()))
        .topics(told.topics())
        .build();
  }

  private String address() {
    return "https://example.org/" + seed + "/" + made;
  }

  private String title(String subject) {
    return switch (random.nextInt(3)) {
      case 0 -> prose.title() + " " + capitals(subject);
      case 1 -> capitals(subject) + " Market: " + prose.title();
      default -> prose.title();
    };
  }

  private String body(String subject, String firm) {
    List<String> paragraphs = new ArrayList<>();
    int length = 3 + (int) Math.min(60, -6.5 * Math.log(1 - random.nextDouble()));
    for (String paragraph : prose.paragraphs(length)) {
      paragraphs.add(
          random.nextInt(CLAIM_IN) == 0
              ? claims.sentence(subject, firm) + " " + paragraph
              : paragraph);
    }
    return String.join("\n\n", paragraphs);
  }

  private Provider provider() {
    String name = names.providers().get(providers.next(random));
    return new Provider(
        name, name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('é', 'e') + ".example.org");
  }

  private String author() {
    return names.authors().get(authors.next(random));
  }

  /** More of late than long ago; a third with the time of day. */
  private PublishedDate published() {
    LocalDate day = FIRST_DAY.plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
    return PublishedDate.valueOf(
        random.nextInt(3) == 0
            ? day + String.format(Locale.ROOT, "T%02d:30:00Z", random.nextInt(24))
            : day.toString());
  }

  private @Nullable Quality quality() {
    int value = Math.clamp(Math.round(60 + 20 * random.nextGaussian()), 0, 140);
    return random.nextInt(5) < 2 ? new Quality(value, Basis.STATED) : null;
  }

  private List<Topic> topics(String subject) {
    List<Topic> topics = new ArrayList<>();
    for (String field : names.fields()) {
      if (subject.startsWith(field.toLowerCase(Locale.ROOT)) && random.nextInt(4) > 0) {
        topics.add(new Topic(field, Basis.STATED));
      }
    }
    if (random.nextInt(2) == 0) {
      topics.add(new Topic(names.fields().get(fields.next(random)), Basis.STATED));
    }
    return topics.stream().distinct().toList();
  }

  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      capitals.append(capitals.isEmpty() ? "" : " ");
      capitals.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return capitals.toString();
  }
}

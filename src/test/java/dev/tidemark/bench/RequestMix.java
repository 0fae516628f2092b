package dev.tidemark.bench;

import dev.tidemark.story.InventedProse;
import dev.tidemark.story.Zipf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The 300 requests that every measurement asks, in a fixed order that mixes their kinds. They
 * follow from the seed of the articles alone, so they are the same whatever the number of articles.
 */
final class RequestMix {
  private static final String SEARCH =
      "/api/v1/search?facets=topic,provider,author,quality,published";

  /** Ranks of words in the vocabulary: a frequent one is in some hundredths of all articles. */
  private static final int FREQUENT = InventedProse.common() + 300;

  private static final int MIDDLING = 5_000;
  private static final int RARE = 20_000;
  private static final int RAREST = 150_000;

  private final Random random;
  private final InventedProse prose;
  private final InventedNames names;
  private final Zipf fields;
  private final Zipf providers;

  private RequestMix(long seed) {
    InventedCorpus corpus = new InventedCorpus(seed);
    random = new Random(seed + 1);
    prose = corpus.prose();
    names = corpus.names();
    fields = new Zipf(names.fields().size());
    providers = new Zipf(names.providers().size());
  }

  /** The requests over articles of a seed. */
  static List<MixedRequest> of(long seed) {
    RequestMix mix = new RequestMix(seed);
    List<MixedRequest> requests = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < kind.requests(); i++) {
        requests.add(new MixedRequest(kind, mix.target(kind)));
      }
    }
    Collections.shuffle(requests, mix.random);
    return requests;
  }

  private String target(Kind kind) {
    return switch (kind) {
      case FREQUENT_WORD -> words(frequent());
      case RARE_WORD -> words(word(RARE, RAREST));
      case TWO_WORDS -> words(frequent() + " " + middling());
      case THREE_WORDS -> words(frequent() + " " + frequent() + " " + middling());
      case PHRASE -> words('"' + subject() + (random.nextBoolean() ? " market" : "") + '"');
      case FILTERS -> SEARCH + topic() + (random.nextBoolean() ? provider() : published());
      case WORDS_AND_TWO_FILTERS -> words(frequent()) + published() + quality();
      case EVERYTHING -> SEARCH;
      case DEEP_PAGE ->
          (random.nextBoolean() ? SEARCH : words(frequent())) + "&page=" + random.nextInt(20, 100);
      case METRIC_CONDITION -> SEARCH + metric();
      case SUGGESTION -> "/api/v1/suggest?q=" + encoded(beginning());
    };
  }

  private static String words(String q) {
    return SEARCH + "&q=" + encoded(q);
  }

  /** Not one of those that stand in every text. */
  private String frequent() {
    return word(InventedProse.common() - 10, FREQUENT);
  }

  private String middling() {
    return word(FREQUENT, MIDDLING);
  }

  private String word(int from, int to) {
    return prose.word(random.nextInt(from, to));
  }

  private String subject() {
    return names.subjects().get(random.nextInt(names.subjects().size()));
  }

  private String topic() {
    return "&topic=" + encoded(names.fields().get(fields.next(random)));
  }

  private String provider() {
    return "&provider=" + encoded(names.providers().get(providers.next(random)));
  }

  private String published() {
    int from = random.nextInt(2016, 2025);
    return "&published=" + from + ".." + (from + random.nextInt(3));
  }

  private String quality() {
    return "&quality=" + 10 * random.nextInt(3, 8) + "..";
  }

  private String metric() {
    return random.nextInt(3) == 0
        ? "&metric=cagr&metric.value=" + random.nextInt(5, 35) + "%25.."
        : String.format(
            Locale.ROOT,
            "&metric=market_size&metric.value=%dB..&metric.year=%d",
            random.nextInt(1, 300),
            random.nextInt(2026, 2035));
  }

  /** What somebody has typed of a subject. */
  private String beginning() {
    String subject = subject();
    return subject.substring(0, Math.min(subject.length(), random.nextInt(1, 12)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

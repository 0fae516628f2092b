package dev.tidemark.http;

import dev.tidemark.search.Ranking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** In which order hits come; see {@link Ranking} for what each part means. */
@ConfigMapping(prefix = "tidemark.ranking")
public interface RankingConfig {

  @WithDefault("1.2")
  float k1();

  @WithDefault("0.65")
  float b();

  @WithDefault("2.5")
  float title();

  @WithDefault("1.5")
  float lead();

  @WithDefault("0.12")
  float adjacent();

  @WithDefault("0.12")
  float near();

  @WithDefault("7")
  int feedbackArticles();

  @WithDefault("30")
  int feedbackTerms();

  @WithDefault("0.25")
  float feedback();

  /** 0 turns the preference for new articles off. */
  @WithDefault("0.6")
  float freshness();

  /** 0 turns the preference for good articles off. */
  @WithDefault("0.6")
  float quality();

  /** The settings as engines take them. */
  default Ranking ranking() {
    return new Ranking(
        k1(),
        b(),
        title(),
        lead(),
        adjacent(),
        near(),
        feedbackArticles(),
        feedbackTerms(),
        feedback(),
        freshness(),
        quality());
  }
}

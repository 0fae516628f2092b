package dev.tidemark.web;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.article.TextField;
import dev.tidemark.article.Topic;
import dev.tidemark.article.Way;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Forty articles about markets that don't exist, and a few that try to break a page. */
final class InventedArticles {
  private static final List<String> MARKETS =
      List.of(
          "tidal turbines",
          "orchard drones",
          "paper batteries",
          "quiet asphalt",
          "harbour robots",
          "cloud gardening",
          "glass bricks",
          "night markets");
  private static final List<String> PROVIDERS =
      List.of("Harbour Gazette", "Ledger & Loom", "Nordwind Daily", "The Quay");
  private static final List<String> SOURCES = List.of("Fennimore Research", "Oake & Partners");

  /** A title that is code in several languages. */
  static final String HOSTILE_TITLE =
      "<script>alert(1)</script> {config:x}{inject:vertx} ${7*7} \"><img src=x onerror=alert(2)>";

  private InventedArticles() {}

  static List<ArticleView> all() {
    List<ArticleView> all = new ArrayList<>();
    for (int market = 0; market < MARKETS.size(); market++) {
      for (int number = 0; number < 5; number++) {
        all.add(ordinary(market, number));
      }
    }
    all.add(RepeatedNumbers.view());
    all.add(hostile());
    all.add(rightToLeft());
    all.add(bare());
    return all;
  }

  private static ArticleView ordinary(int market, int number) {
    String name = MARKETS.get(market);
    String title =
        switch (number) {
          case 0 -> "Market for " + name + " to reach $" + (market + 3) + " billion by 2031";
          case 1 -> "Who will pay for " + name + "?";
          case 2 -> "A slow year for " + name + ", and what comes after it";
          case 3 -> "Inside the workshop where " + name + " are made";
          default -> "Five questions about " + name;
        };
    String summary =
        "The market for "
            + name
            + " is worth $"
            + (market + 1)
            + ".5 billion today, grows at a CAGR of "
            + (12 + market)
            + "% and stays a matter of patience.";
    String body =
        summary
            + "\n\n## What is behind it\n\nBuilders of **"
            + name
            + "** raised *about* €"
            + (40 + number)
            + " million last year, says [a report](https://example.org/report), and 10,000"
            + " customers wait.\n\n| year | size |\n| --- | --- |\n| 2024 | $2 billion |\n| 2031 | $9"
            + " billion |\n\n- First, patience.\n- Then, harbours.\n\n> Nobody knows the tide.\n";
    Article article =
        new ArticleBuilder()
            .title(title)
            .subtitle(number == 3 ? "A visit, with coffee" : null)
            .summary(summary)
            .body(number == 4 ? null : body)
            .language("en")
            .url("https://www.example.org/" + market + "/" + number)
            .provider(
                new Provider(PROVIDERS.get((market + number) % PROVIDERS.size()), "example.org"))
            .authors(number == 1 ? List.of("Ada Fenn", "Bo Oake") : List.of())
            .published(PublishedDate.valueOf(date(market, number)))
            .quality(
                number == 2
                    ? null
                    : new Quality(
                        (market * 17 + number * 23) % 140,
                        number == 1 ? Basis.ESTIMATED : Basis.STATED))
            .topics(topics(market, number))
            .origin(new Origin("front-matter", "in/" + market + ".md", repairs(number)))
            .build();
    return view(article, metrics(article), number == 0 ? 3 : 1);
  }

  private static String date(int market, int number) {
    return switch (number) {
      case 0 -> (2016 + market) + "-03-16T05:13:00Z";
      case 1 -> (2018 + market) + "-07-0" + (market + 1);
      case 2 -> (2017 + market) + "-11";
      default -> Integer.toString(2016 + market + number - 2);
    };
  }

  private static List<String> repairs(int number) {
    return number == 3 ? List.of("mojibake", "quotes") : List.of();
  }

  private static List<Topic> topics(int market, int number) {
    List<Topic> topics = new ArrayList<>();
    String name = MARKETS.get(market);
    topics.add(
        new Topic(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), Basis.STATED));
    topics.add(new Topic(market % 2 == 0 ? "Energy" : "Robotics", Basis.STATED));
    if (number < 2) {
      topics.add(new Topic("Forecasts", Basis.EXTRACTED));
    }
    return topics;
  }

  private static ArticleView hostile() {
    Article article =
        new ArticleBuilder()
            .title(HOSTILE_TITLE)
            .summary("</p><script>alert(3)</script> & {config:x}")
            .body(
                """
                [x](javascript:alert(4)) ![y](javascript:alert(5)) <script>alert(6)</script>

                <img src=x onerror=alert(7)> [z](data:text/html,hi) <https://ok.example/>

                # </textarea>{inject:vertx} and $5 billion & more
                """)
            .url("javascript:alert(8)")
            .provider(new Provider("<b>Bold</b> Press", null))
            .authors(List.of("\"><svg onload=alert(9)>"))
            .published(PublishedDate.valueOf("2024"))
            .topics(List.of(new Topic("<i>Topic</i> & \"quotes\"", Basis.EXTRACTED)))
            .build();
    return view(article, HostileNumbers.of(article), 1);
  }

  private static ArticleView rightToLeft() {
    Article article =
        new ArticleBuilder()
            .title("سوق توربينات المد والجزر \u202Eevil")
            .summary("نص قصير")
            .language("ar")
            .url("https://example.org/ar")
            .published(PublishedDate.valueOf("2023-01-01"))
            .build();
    return view(article, List.of(), 1);
  }

  private static ArticleView bare() {
    Article article =
        new ArticleBuilder().body("Nothing but a body, " + "long ".repeat(2000)).build();
    return view(article, List.of(), 1);
  }

  static ArticleView view(Article article, List<Metric> metrics, int copies) {
    return new ArticleView(
        article,
        metrics,
        List.of(),
        null,
        new Story(StoryId.foundedBy(article.id()), copies),
        List.of(new RelatedArticle("0123456789abcdef", "A related <article>")),
        Instant.parse("2026-01-02T03:04:05Z"),
        new ArticleView.Arrival(Way.SENT, 1, Instant.parse("2026-01-02T03:04:00Z")),
        "v1");
  }

  private static List<Metric> metrics(Article article) {
    List<Metric> metrics = new ArrayList<>();
    for (TextField field : TextField.values()) {
      String text = article.text(field);
      int at = text == null ? -1 : text.indexOf('$');
      int end = text == null || at < 0 ? -1 : text.indexOf(" billion", at);
      if (text != null && end > at) {
        metrics.add(
            metric(article, metrics.size() + 1, field, at, text.substring(at, end + 8), true));
      }
      int rate = text == null ? -1 : text.indexOf("CAGR of ");
      if (text != null && rate >= 0) {
        String percent = text.substring(rate + 8, text.indexOf('%', rate) + 1);
        metrics.add(metric(article, metrics.size() + 1, field, rate + 8, percent, false));
      }
    }
    return metrics;
  }

  private static Metric metric(
      Article article, int number, TextField field, int at, String text, boolean money) {
    String digits = text.replaceAll("[^0-9.]", "");
    BigDecimal value = new BigDecimal(digits);
    String source = SOURCES.get(number % SOURCES.size());
    return new Metric(
        article.id() + "." + number,
        article.id(),
        money ? MetricType.MARKET_SIZE : MetricType.CAGR,
        text,
        field,
        at,
        at + text.length(),
        "A sentence with " + text + ".",
        money ? value.multiply(new BigDecimal("1e9")) : value,
        null,
        null,
        number % 3 == 0 ? Bound.ABOUT : number % 2 == 0 ? Bound.AT_LEAST : Bound.EXACT,
        money ? Unit.CURRENCY : Unit.PERCENT,
        money ? "USD" : null,
        new Period("by 2031", money ? null : "2026", "2031", false),
        Modality.FORECAST,
        "tidal turbines",
        null,
        "global",
        source,
        check(article.id(), number),
        1.0,
        null,
        List.of());
  }

  private static @Nullable Check check(String id, int number) {
    List<String> with = List.of(id + ".1");
    return switch (number % 4) {
      case 0 -> new Check(CheckStatus.INCONSISTENT, new BigDecimal("4.2e9"), 6, with);
      case 1 -> new Check(CheckStatus.CONSISTENT, null, 5, with);
      case 2 -> new Check(CheckStatus.DERIVED, new BigDecimal("64912345678"), 5, with);
      default -> null;
    };
  }
}

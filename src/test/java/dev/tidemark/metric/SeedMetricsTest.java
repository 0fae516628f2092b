package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every metric of the three seed files, as the annotation rules read them. */
class SeedMetricsTest {
  private final MetricExtractor extractor = new MetricExtractor();

  @Test
  void plainTextSeed() throws IOException {
    List<String> lines = Files.readAllLines(Shared.path("seeds/000_8a79c28a3b00ad04.txt"));
    Article article =
        new ArticleBuilder()
            .title(lines.get(0))
            .summary(lines.get(1))
            .body(String.join("\n", lines.subList(2, lines.size())))
            .build();
    String dl = "deep learning";
    assertEquals(
        List.of(
            "title $300B 300000000000 about market_size null..2031 Deep Learning null null forecast",
            "summary $296 billion 296000000000 at_least market_size null..2031 "
                + dl
                + " global Mordor Intelligence forecast",
            "summary 35.48% 35.48 exact cagr 2026..2031 "
                + dl
                + " global Mordor Intelligence forecast",
            "summary 37.2% 37.2 exact cagr 2026..2031 autonomous systems and robotics null null forecast",
            "body $12.5 billion 12500000000 about investment null..2021"
                + " Venture capital funding for AI-powered biotech companies null null actual",
            "body $4.8 billion 4800000000 exact investment null..2023"
                + " Venture capital funding for AI-powered biotech companies null null actual",
            "body $6.7 billion 6700000000 exact investment null..2024"
                + " Venture capital funding for AI-powered biotech companies null null actual",
            "body $1 billion 1000000000 exact funding null..2024 Xaira Therapeutics null null actual"),
        extractor.extract(article).stream().map(SeedMetricsTest::line).toList());
  }

  @Test
  void newsRecordSeedClaimsNoNumber() throws IOException {
    List<String> lines = Files.readAllLines(Shared.path("seeds/001_945af74c9e083c0b.txt"));
    Article article =
        new ArticleBuilder().title(scalar(lines.get(2))).summary(scalar(lines.get(3))).build();
    assertEquals(List.of(), extractor.extract(article));
  }

  @Test
  void longArticleSeed() throws IOException {
    String text = Files.readString(Shared.path("seeds/002_d6c2c7ffc3a2014f.txt"));
    List<String> head = text.lines().toList();
    int bodyStart = text.indexOf("\n---\n", 10) + 5;
    Article article =
        new ArticleBuilder()
            .title(scalar(head.get(1)))
            .subtitle(scalar(head.get(2)))
            .summary(scalar(head.get(3)))
            .body(text.substring(bodyStart))
            .build();
    assertEquals(
        List.of(
            "subtitle $96.8B 96800000000 exact market_size null Deep Learning null null actual",
            "body $96.8 billion 96800000000 exact market_size now deep learning global null actual",
            "body 31.8% 31.8 exact cagr null..2030 deep learning null null forecast"),
        extractor.extract(article).stream().map(SeedMetricsTest::line).toList());
  }

  private static String scalar(String line) {
    String value = line.substring(line.indexOf(':') + 1).strip();
    return value.substring(1, value.length() - 1);
  }

  private static String line(Metric m) {
    Period p = m.period();
    String period = p == null ? "null" : p.now() ? "now" : p.from() + ".." + p.to();
    return String.join(
        " ",
        m.field().toString(),
        m.text(),
        String.valueOf(m.value()),
        m.bound().toString(),
        m.type().toString(),
        period,
        String.valueOf(m.subject()),
        String.valueOf(m.region()),
        String.valueOf(m.source()),
        m.modality().toString());
  }
}

package dev.tidemark.metric;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.TextField;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and understands the numbers in an article. Deterministic and thread-safe. */
public final class MetricExtractor {

  /**
   * Raised whenever the same text would give other metrics: indexes made with another version are
   * rebuilt.
   */
  public static final int VERSION = 11;

  /** The metrics of title, subtitle, summary and body, in that order; empty when there are none. */
  public List<Metric> extract(Article article) {
    return read(article, false).metrics();
  }

  /** The same metrics in the same order, each with why it was read so; slower. */
  public List<ExplainedMetric> explain(Article article) {
    Read read = read(article, true);
    List<ExplainedMetric> explained = new ArrayList<>(read.metrics().size());
    for (int i = 0; i < read.metrics().size(); i++) {
      explained.add(
          MetricReasons.of(read.metrics().get(i), read.findings().get(i), read.metrics()));
    }
    return List.copyOf(explained);
  }

  private record Read(List<Finding> findings, List<Metric> metrics) {}

  private static Read read(Article article, boolean explaining) {
    TextView title = view(article, TextField.TITLE);
    Context context = new Context(title, publishedIn(article), explaining);
    List<Finding> findings = new ArrayList<>();
    for (TextField field : TextField.values()) {
      TextView view = field == TextField.TITLE ? title : view(article, field);
      if (view != null) {
        new FieldReader(article.id(), view, context, findings).read();
      }
    }
    return new Read(
        findings,
        List.copyOf(MetricCheck.checked(Mentions.linked(findings), publishedIn(article))));
  }

  private static int publishedIn(Article article) {
    PublishedDate published = article.published();
    return published == null ? 0 : published.start().atZone(ZoneOffset.UTC).getYear();
  }

  private static @Nullable TextView view(Article article, TextField field) {
    String text = article.text(field);
    return text == null ? null : TextView.of(field, text);
  }
}

package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path and parameter that programs and bookmarks rely on is answered, as written there. */
@QuarkusTest
@TestProfile(FreshStart.class)
class ContractAddressesTest {
  private static final List<String> SELECTIONS =
      List.of(
          "q=",
          "q=deep+learning",
          "q=deep+learning&match=all",
          "q=deep+learning&match=any",
          "q=deep+learning&match=auto",
          "topic=AI",
          "topic=AI&topic=Energy&provider=The+Ledgerman",
          "topic.not=AI",
          "provider=ledgerman.example",
          "provider.not=The+Ledgerman",
          "source=Meridian+Insight",
          "source.not=Meridian+Insight",
          "metric=market_size",
          "metric.not=market_size",
          "author=Imogen+Faraday",
          "author.not=Imogen+Faraday",
          "region=Europe",
          "region.not=Europe",
          "language=en",
          "language.not=de",
          "kind=article",
          "kind.not=reference",
          "check=consistent",
          "check.not=inconsistent",
          "quality=60..",
          "quality=..60",
          "quality=40..59",
          "quality=none",
          "quality=53",
          "published=2023..2024-06",
          "published=P30D..",
          "published=2023",
          "published=2025-02-07",
          "published=..2024",
          "metric.value=10B..",
          "metric.value=$10B..",
          "metric.value=$1.5bn..2bn",
          "metric.value=30%25..",
          "metric.value=%2430..",
          "metric.year=2031",
          "metric.year=2028..",
          "metric.subject=Deep+Learning",
          "metric.region=Europe",
          "metric.source=Meridian+Insight",
          "metric=cagr&metric.value=30%25..&metric.year=2030..&metric.subject=deep+learning",
          "copies=fold",
          "copies=all",
          "q=%22deep+learning%22+OR+%28wind+-solar%29+forecast*+growht~+%22market+2030%22~5",
          "q=topic:AI+title:market+body:growth+url:example",
          "q=published:2023..2024+quality:%3E60",
          "q=size:%3E10B+year:2031",
          "q=cagr:30..40%25",
          "q=funding:%3E1B");

  @BeforeEach
  void awaitSamples() {
    FreshStart.awaitSamples();
  }

  @Test
  void everySelectionIsTakenByEveryRead() {
    for (String selection : SELECTIONS) {
      for (String path : List.of("/api/v1/search", "/api/v1/metrics", "/api/v1/facets/topic")) {
        String target = path + '?' + selection + "&size=1";
        List<String> notices = read(target).jsonPath().getList("notices");
        assertTrue(
            notices.stream().noneMatch(notice -> notice.contains("not known")),
            () -> target + ": " + notices);
      }
      read("/search?" + selection + "&size=1");
      read("/feed.json?" + selection + "&size=1");
    }
  }

  @Test
  void whatBelongsToAnswersIsTaken() {
    for (String sort : List.of("relevance", "newest", "oldest", "quality")) {
      assertEquals(sort, read("/api/v1/search?q=wind&sort=" + sort).path("query.sort"));
    }
    read("/api/v1/metrics?sort=value");
    read("/api/v1/metrics?sort=year");
    String rest =
        "size=0 size=100 page=2 facets=none facets=topic,provider,source,metric,author,region,"
            + "language,kind,check,quality,published fields=title,provider";
    for (String parameter : rest.split(" ", -1)) {
      assertEquals(List.of(), read("/api/v1/search?" + parameter).jsonPath().getList("notices"));
    }
    String cursor = read("/api/v1/search?size=3").path("cursor");
    read("/api/v1/search?size=3&cursor=" + cursor);
  }

  @Test
  void everyPathIsThere() {
    String id = read("/api/v1/search?q=wind&size=1").path("hits[0].id");
    List<String> paths =
        List.of(
            "/api/v1/articles/" + id,
            "/api/v1/articles/" + id + "/similar",
            "/api/v1/suggest?q=offsh",
            "/api/v1/export/articles.csv?q=wind",
            "/api/v1/export/articles.ndjson?q=wind",
            "/api/v1/export/articles.ris?q=wind",
            "/api/v1/export/articles.bib?q=wind",
            "/api/v1/export/metrics.csv?q=wind",
            "/api/v1/export/metrics.ndjson?q=wind",
            "/api/v1/quarantine",
            "/api/openapi",
            "/api",
            "/articles/" + id,
            "/search",
            "/metrics",
            "/topics",
            "/providers",
            "/sources",
            "/help",
            "/feed.atom",
            "/feed.json",
            "/metrics/feed.atom",
            "/metrics/medians.json",
            "/opensearch.xml",
            "/q/health/ready",
            "/q/health/live",
            "/q/metrics");
    paths.forEach(ContractAddressesTest::read);
    String facets = "topic provider source metric author region language kind check quality";
    for (String facet : facets.split(" ", -1)) {
      read("/api/v1/facets/" + facet + "?size=5");
    }
  }

  private static Response read(String target) {
    return Exchange.read(Exchange.SERVER + target);
  }
}

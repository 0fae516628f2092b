import java.util.List;
import tidemark.client.ApiClient;
import tidemark.client.ApiException;
import tidemark.client.api.ArticlesApi;
import tidemark.client.api.NumbersApi;
import tidemark.client.api.SearchApi;
import tidemark.client.model.Article;
import tidemark.client.model.MetricHit;
import tidemark.client.model.MetricResult;
import tidemark.client.model.SearchResult;

/** What a program does with a client that a generator made from the document. */
public final class ClientProgram {
  private ClientProgram() {}

  /** Searches, reads, writes and removes; gives a line for each. */
  public static List<String> run(String address, String key) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
    SearchApi search = new SearchApi(client);
    ArticlesApi articles = new ArticlesApi(client);
    NumbersApi numbers = new NumbersApi(client);

    SearchResult found =
        search.search(
            SearchApi.APISearchRequest.newBuilder()
                .q("offshore wind")
                .topic(List.of("Wind Power"))
                .facets("topic,published")
                .size(1)
                .build());
    Article first =
        articles.article(
            ArticlesApi.APIArticleRequest.newBuilder().id(found.getHits().get(0).getId()).build());
    MetricResult claims =
        numbers.metrics(
            NumbersApi.APIMetricsRequest.newBuilder()
                .metricSubject(List.of("offshore wind"))
                .metric(List.of("market_size"))
                .metricYear(List.of("2033"))
                .build());
    MetricHit claim = claims.getHits().get(0);

    Article own = new Article().title("A client wrote this").body("Sales reached $12 million in 2025.");
    Article added =
        articles.addArticle(
            ArticlesApi.APIAddArticleRequest.newBuilder().article(own).refresh("wait").build());
    articles.deleteArticle(
        ArticlesApi.APIDeleteArticleRequest.newBuilder()
            .id(added.getId())
            .refresh("wait")
            .build());
    String problem;
    try {
      articles.article(ArticlesApi.APIArticleRequest.newBuilder().id(added.getId()).build());
      problem = "still there";
    } catch (ApiException e) {
      problem = e.getCode() + (e.getResponseBody().contains("not_found") ? " not_found" : "");
    }
    return List.of(
        found.getTotal() > 0 && found.getFacets().get("topic").getDistinct() > 0 ? "found" : "none",
        found.getHits().get(0).getTitle().equals(first.getTitle()) ? "same" : "other",
        claim.getType() + " " + claim.getUnit() + " " + claim.getCurrency(),
        claims.getStatistics().get(0).getYear(),
        added.getMetrics().get(0).getValue().toBigInteger().toString(),
        problem);
  }
}

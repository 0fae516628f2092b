package dev.tidemark.web;

import dev.tidemark.http.ErrorPage;
import dev.tidemark.http.FailedRequest;
import dev.tidemark.http.Problem;
import dev.tidemark.web.text.Excerpt;
import dev.tidemark.web.text.Link;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Pages for what went wrong: what it is, what would be right, where to go on. */
@Singleton
class ErrorPages implements ErrorPage {
  private static final int QUERY_SHOWN = 200;

  @Override
  public String html(Problem problem, FailedRequest request) {
    String title = title(problem);
    String q = query(request);
    List<Link> ways = new ArrayList<>();
    ways.add(Link.to("Everything, newest first", "/search"));
    ways.add(Link.to("All topics", "/topics"));
    ways.add(Link.to("How to search", "/help"));
    List<ErrorView.Fault> faults =
        problem.errors().stream()
            .filter(fault -> !fault.message().equals(problem.detail()))
            .map(fault -> new ErrorView.Fault(fault.parameter(), fault.message()))
            .toList();
    ErrorView view =
        new ErrorView(problem.status(), title, problem.detail(), advice(problem), faults, ways);
    Head head = Head.of(title, null).showing(q, List.of());
    return Templates.error(head, view).render();
  }

  private static String query(FailedRequest request) {
    List<String> values = request.parameters().getOrDefault("q", List.of());
    return values.isEmpty() ? "" : Excerpt.of(values.getFirst(), QUERY_SHOWN);
  }

  private static String title(Problem problem) {
    return switch (problem.status()) {
      case 400 -> "That search can’t be read";
      case 404 -> "There is nothing here";
      case 405 -> "That can’t be done here";
      case 429 -> "Too many requests at once";
      case 503 -> "Busy at the moment";
      default -> problem.status() >= 500 ? "Something went wrong on our side" : problem.title();
    };
  }

  private static String advice(Problem problem) {
    return switch (problem.status()) {
      case 400 -> "Change it in the search box above, or start from one of these pages.";
      case 404 ->
          "The address may be mistyped, or the article may have been removed. Search for it, or"
              + " start from one of these pages.";
      case 429, 503 -> "Wait a moment, then load the page again.";
      default -> "Search for something else, or start from one of these pages.";
    };
  }
}

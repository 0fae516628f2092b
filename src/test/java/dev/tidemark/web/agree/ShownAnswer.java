package dev.tidemark.web.agree;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's answer, read off the page. */
final class ShownAnswer {
  private ShownAnswer() {}

  static Answer of(Document page) {
    Map<String, List<Answer.Value>> facets = new TreeMap<>();
    for (Element group : page.select("details.facet")) {
      List<Answer.Value> values = new ArrayList<>();
      group.select("ul.values > li").forEach(value -> values.add(value(value)));
      if (!values.isEmpty()) {
        facets.put(group.id().replaceFirst("^group-", ""), values);
      }
    }
    List<Answer.Bar> bars = new ArrayList<>();
    for (Element row : page.select("#group-published table.counts tbody tr")) {
      bars.add(
          new Answer.Bar(
              number(row.expectFirst("td").text()), !row.select("a[aria-current]").isEmpty()));
    }
    return new Answer(
        total(page),
        hits(page),
        facets,
        bars,
        filters(page),
        didYouMean(page),
        page.select("#head p.notice").eachText());
  }

  private static long total(Document page) {
    String heading = page.expectFirst("h1").text();
    String[] words = heading.split(" ", 3);
    return heading.startsWith("No ") ? 0 : number(words[words[0].equals("All") ? 1 : 0]);
  }

  private static List<String> hits(Document page) {
    List<String> hits = new ArrayList<>();
    for (Element link : page.select("ol.hits article.hit h2 a")) {
      hits.add(link.attr("href").replaceFirst("^/articles/([^?#]*).*$", "$1"));
    }
    for (Element link : page.select("table.stacked tbody th a")) {
      hits.add(link.attr("href").replaceFirst("^/articles/([^?#]*).*#number-(\\d+)$", "$1.$2"));
    }
    return hits;
  }

  private static Answer.Value value(Element item) {
    Element box = item.expectFirst("input");
    Element count = item.expectFirst(".count").clone();
    count.select(".vh").remove();
    return new Answer.Value(box.attr("value"), number(count.text()), box.hasAttr("checked"));
  }

  /** What each chip takes away, which is what it stands for. */
  private static List<String> filters(Document page) {
    List<List<String>> left = new ArrayList<>();
    page.select("a.chip").forEach(chip -> left.add(narrowing(chip.attr("href"))));
    List<String> all =
        new ArrayList<>(narrowing(page.expectFirst("link[rel=canonical]").attr("href")));
    List<String> chips = new ArrayList<>();
    for (List<String> rest : left) {
      List<String> taken = new ArrayList<>(all);
      rest.forEach(taken::remove);
      chips.addAll(taken.size() == 1 ? taken : List.of("not one filter: " + taken));
    }
    return chips.stream().sorted().toList();
  }

  private static List<String> narrowing(String address) {
    List<String> filters = new ArrayList<>();
    int query = address.indexOf('?');
    for (String parameter :
        query < 0 ? new String[0] : address.substring(query + 1).split("&", -1)) {
      String name = parameter.substring(0, parameter.indexOf('='));
      if (!List.of(
              "q",
              "match",
              "sort",
              "copies",
              "size",
              "page",
              "facets",
              "fields",
              "explain",
              "synonyms",
              "cursor")
          .contains(name)) {
        filters.add(URLDecoder.decode(parameter, StandardCharsets.UTF_8));
      }
    }
    return filters;
  }

  private static @Nullable String didYouMean(Document page) {
    Element better = page.selectFirst("p.why b");
    return better == null ? null : better.text();
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}

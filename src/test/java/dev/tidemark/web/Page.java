package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Opens pages as a browser without script does. */
final class Page {
  private Page() {}

  static Response answer(String address) {
    return given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .header("Accept", "text/html")
        .get(address);
  }

  static Document open(String address) {
    Response answer = answer(address);
    assertEquals(200, answer.statusCode(), address);
    return Jsoup.parse(answer.asString());
  }

  static Document search(String q) {
    return open("/search?q=" + encoded(q));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String heading(Document page) {
    return page.expectFirst("h1").text();
  }

  /** The number that the heading starts with. */
  static long total(Document page) {
    String digits = heading(page).replaceAll("^\\D*?([\\d,]+).*$", "$1").replace(",", "");
    return heading(page).startsWith("No ") ? 0 : Long.parseLong(digits);
  }

  /** What holds for every page, whatever is on it. */
  static void assertSound(Document page) {
    assertEquals("en", page.expectFirst("html").attr("lang"));
    assertEquals(1, page.select("h1").size(), "one h1");
    assertEquals(1, page.select("main").size(), "one main");
    assertEquals(1, page.select("[role=status]").size(), "one status region");
    assertEquals(1, page.select("search form[method=get] input[name=q]").size());
    assertNothingInline(page);
    assertIdsUnique(page);
    assertNamed(page);
    for (Element skip : page.select("a.skip")) {
      assertEquals(1, page.select(skip.attr("href")).size(), skip.outerHtml());
    }
  }

  private static void assertNothingInline(Document page) {
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        assertTrue(!name.startsWith("on") && !name.equals("style"), element.outerHtml());
        boolean address = name.equals("href") || name.equals("src") || name.equals("action");
        assertTrue(!address || isSafe(attribute.getValue()), element.outerHtml());
      }
    }
    List<String> scripts = new ArrayList<>();
    for (Element script : page.select("script:not([type=application/ld+json])")) {
      scripts.add(script.attr("src"));
      assertEquals("", script.data());
    }
    assertEquals(1, scripts.size(), "one script");
    assertTrue(scripts.getFirst().startsWith("/assets/"), scripts::toString);
    assertEquals(0, page.select("style, iframe, object, embed, img, base").size());
  }

  private static boolean isSafe(String address) {
    return address.startsWith("/")
        || address.startsWith("#")
        || address.startsWith("https:")
        || address.startsWith("http:")
        || address.startsWith("mailto:");
  }

  private static void assertIdsUnique(Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), "twice: " + element.id());
    }
    for (Element label : page.select("label[for]")) {
      assertTrue(ids.contains(label.attr("for")), label.outerHtml());
    }
    for (String reference : List.of("aria-labelledby", "aria-describedby", "popovertarget")) {
      for (Element element : page.select("[" + reference + "]")) {
        assertTrue(ids.contains(element.attr(reference)), element.outerHtml());
      }
    }
  }

  private static void assertNamed(Document page) {
    for (Element element : page.select("a, button, summary, legend")) {
      boolean named = !element.text().isBlank() || element.hasAttr("aria-label");
      assertTrue(named, element.outerHtml());
    }
    for (Element input : page.select("input:not([type=hidden])")) {
      boolean labelled = page.select("label[for=\"" + input.id() + "\"]").size() == 1;
      assertTrue(labelled, input.outerHtml());
    }
  }
}

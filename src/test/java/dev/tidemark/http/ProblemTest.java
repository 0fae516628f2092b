package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void aProblemIsWrittenWithWhatItHas() {
    assertEquals(
        "{\"title\":\"Not found\",\"status\":404,\"detail\":\"Nothing.\",\"code\":\"not_found\"}",
        ProblemRenderer.json(Problem.of(404, "not_found", "Nothing.")));
    assertEquals(
        "{\"title\":\"The request can't be used\",\"status\":400,\"detail\":\"From 1.\","
            + "\"code\":\"invalid_parameter\",\"errors\":[{\"parameter\":\"page\","
            + "\"message\":\"From 1.\"}]}",
        ProblemRenderer.json(
            Problem.ofParameter(400, "invalid_parameter", "page", "From 1.").at(0, 4)));
    assertTrue(
        ProblemRenderer.json(Problem.of(400, "invalid_json", "x").at(2, 7))
            .endsWith("\"code\":\"invalid_json\",\"line\":2,\"column\":7}"));
  }

  @Test
  void thePlainPageEscapes() {
    String page = PlainPage.html(Problem.of(400, "x", "<script>alert(\"1\")</script>"));
    assertFalse(page.contains("<script"));
    assertTrue(page.contains("&lt;script&gt;"));
  }

  @Test
  void programsGetJsonAndPeoplePages() {
    assertTrue(Audience.isProgram("/api/v1/search", "text/html"));
    assertTrue(Audience.isProgram("/mcp", null));
    assertTrue(Audience.isProgram("/feed.atom", null));
    assertTrue(Audience.isProgram("/search", "application/json"));
    assertTrue(Audience.isProgram("/search", "application/problem+json, */*"));
    assertFalse(Audience.isProgram("/search", null));
    assertFalse(Audience.isProgram("/search", "text/html,application/xhtml+xml,*/*"));
    assertFalse(Audience.isProgram("/api", "text/html"));
  }
}

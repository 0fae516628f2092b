package dev.tidemark.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes problems as JSON for programs and as a page for people. Thread-safe, never blocks. */
@Singleton
public class ProblemRenderer {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Instance<ErrorPage> page;

  /**
   * @param page the page's maker, where there is one
   */
  public ProblemRenderer(Instance<ErrorPage> page) {
    this.page = page;
  }

  /** A problem as it goes out. */
  record Rendered(String mediaType, String text) {}

  Rendered render(Problem problem, String uri, @Nullable String accept) {
    String path = RequestTarget.path(uri);
    if (Audience.isProgram(path, accept)) {
      return new Rendered(Problem.MEDIA_TYPE, json(problem));
    }
    FailedRequest request = new FailedRequest(path, parameters(uri));
    String html = page.isResolvable() ? page.get().html(problem, request) : PlainPage.html(problem);
    return new Rendered("text/html;charset=UTF-8", html);
  }

  static String json(Problem problem) {
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException stringsAndNumbersAlwaysCanBe) {
      throw new IllegalStateException(stringsAndNumbersAlwaysCanBe);
    }
  }

  private static Map<String, List<String>> parameters(String uri) {
    try {
      return Parameters.read(RequestTarget.query(uri));
    } catch (ProblemException notDecodable) {
      return Map.of();
    }
  }
}

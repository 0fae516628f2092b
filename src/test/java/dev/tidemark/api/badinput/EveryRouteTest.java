package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deny by default: every route that there is, found in the classes and in the OpenAPI document, so
 * that a new one is asked too; with every kind of key that is none, and in many spellings.
 */
@QuarkusTest
@TestProfile(FreshStart.class)
class EveryRouteTest {
  private static final Map<Class<? extends Annotation>, String> METHODS =
      Map.of(
          GET.class,
          "GET",
          POST.class,
          "POST",
          PUT.class,
          "PUT",
          DELETE.class,
          "DELETE",
          PATCH.class,
          "PATCH");
  private static final List<String> CHANGING = List.of("POST", "PUT", "DELETE", "PATCH");
  private static final String TYPED = "Content-Type: application/json\r\n";
  private static final String BODY = "{\"title\": \"Walrus by night\", \"name\": \"walrus\"}";

  @TestHTTPResource URI site = URI.create("http://localhost");

  /**
   * A method of a resource.
   *
   * @param open whether anyone may call it
   */
  private record Route(String method, String path, boolean open) {}

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  @Test
  void everyMethodSaysWhoMayCallItAndOnlyReadsAreForAll() {
    List<Route> routes = routes();
    assertTrue(routes.size() > 40, routes::toString);
    for (Route route : routes) {
      assertTrue(!route.open() || route.method().equals("GET"), route::toString);
    }
  }

  @Test
  void whatNeedsAKeyTakesNoOther() throws IOException {
    for (Route route : routes()) {
      if (!route.open()) {
        for (String headers : noKeys()) {
          Asked answer = ask(route.method(), route.path(), headers);
          assertEquals(401, answer.status(), answer::toString);
          assertTrue(answer.hasHeader("www-authenticate: "), answer::toString);
        }
      }
    }
    nothingWasWritten();
  }

  @Test
  void aKeyOpensWhatItsScopesSayAndNothingElse() throws IOException {
    String write = madeKey("walk-write", "write");
    String operate = madeKey("walk-operate", "operate");
    for (Route route : routes()) {
      if (!route.open()) {
        boolean writes = route.path().startsWith("/api/v1/articles");
        Asked other = ask(route.method(), route.path(), bearer(writes ? operate : write));
        assertEquals(403, other.status(), other::toString);
      }
    }
    for (String name : List.of("walk-write", "walk-operate")) {
      Asked gone = ask("DELETE", "/api/v1/keys/" + name, bearer(FreshStart.KEY));
      assertEquals(204, gone.status(), gone::toString);
    }
    for (Route route : routes()) {
      if (!route.open()) {
        assertEquals(
            401, ask(route.method(), route.path(), bearer(write)).status(), route::toString);
      }
    }
    nothingWasWritten();
  }

  @Test
  void noSpellingOfAnyPathChangesAnythingOrOpensADoor() throws IOException {
    Set<String> paths = new TreeSet<>(documented());
    routes().forEach(route -> paths.add(route.path()));
    Set<String> closed = new TreeSet<>();
    routes().stream()
        .filter(r -> !r.open() && r.method().equals("GET"))
        .forEach(r -> closed.add(r.path()));
    int turn = 0;
    for (String path : paths) {
      for (String spelling : spellings(path)) {
        String method = CHANGING.get(turn++ % CHANGING.size());
        refused(method, spelling, path.equals("/mcp"));
        if (closed.contains(path)) {
          refused("GET", spelling, false);
        }
      }
    }
    for (Route route : routes()) {
      for (String spelling : route.open() ? List.<String>of() : spellings(route.path())) {
        refused(route.method(), spelling, false);
      }
    }
    nothingWasWritten();
  }

  private void refused(String method, String path, boolean message) throws IOException {
    Asked answer = ask(method, path, "");
    assertTrue(message || (answer.status() >= 400 && answer.status() < 500), answer::toString);
  }

  private static List<String> spellings(String path) {
    int last = path.lastIndexOf('/');
    String name = path.substring(last + 1);
    String before = path.substring(0, last + 1);
    String coded =
        name.isEmpty() ? "%61" : "%" + Integer.toHexString(name.charAt(0)) + name.substring(1);
    return List.of(
        path,
        path + "/",
        path + "//",
        "/" + path,
        path + ";",
        path + ";x=y",
        before + ";/" + name,
        path + "%3b",
        path + "%2f",
        path.replaceFirst("/", "%2f"),
        before + "%2f" + name,
        path + "/.",
        path + "/..",
        before + "./" + name,
        before + "x/../" + name,
        before + "%2e/" + name,
        before + "x/%2e%2e/" + name,
        before + coded,
        path + ".",
        path + "%00",
        path + "%20",
        path + "%0a",
        path + "?",
        path + "#",
        path + ".json",
        path + "%c0%af",
        "/%c0%af" + path.substring(1),
        path.replace('/', '\\'),
        path + "%5c",
        path.toUpperCase(java.util.Locale.ROOT),
        "http://localhost" + path,
        "http://localhost/" + path,
        path + "?_method=PUT",
        path + "%252f");
  }

  private static List<String> noKeys() {
    String key = FreshStart.KEY;
    String basic =
        Base64.getEncoder().encodeToString(("x:" + key + "y").getBytes(StandardCharsets.UTF_8));
    return List.of(
        "",
        bearer("wrong"),
        bearer(""),
        bearer(key + "x"),
        bearer(key.substring(1)),
        bearer(key.toUpperCase(java.util.Locale.ROOT)),
        bearer("\"" + key + "\""),
        bearer(key + " x"),
        "Authorization: " + key + "\r\n",
        "Authorization: Basic " + basic + "\r\n",
        "Authorization: Token " + key + "\r\n",
        "Authorization: Bearer" + key + "\r\n",
        "X-Api-Key: " + key + "\r\n",
        "Cookie: Authorization=Bearer " + key + "\r\n",
        bearer(key) + bearer(key));
  }

  private static String bearer(String key) {
    return "Authorization: Bearer " + key + "\r\n";
  }

  private String madeKey(String name, String scope) throws IOException {
    String body = "{\"name\": \"" + name + "\", \"scopes\": [\"" + scope + "\"]}";
    String headers = bearer(FreshStart.KEY) + TYPED;
    Asked made = Asked.raw(site, Asked.request("POST", "/api/v1/keys", headers, body));
    assertEquals(201, made.status(), made::toString);
    return made.json().path("key").asText();
  }

  private Asked ask(String method, String path, String headers) throws IOException {
    boolean sends = !method.equals("GET") && !method.equals("HEAD");
    return Asked.raw(site, Asked.request(method, path, headers + TYPED, sends ? BODY : ""));
  }

  private void nothingWasWritten() throws IOException {
    assertEquals(0, Asked.api(site, "/api/v1/search?q=walrus").json().path("total").asInt());
    String keys =
        Asked.raw(site, Asked.request("GET", "/api/v1/keys", bearer(FreshStart.KEY), "")).body();
    assertFalse(keys.contains("walrus") || keys.contains("walk-"), keys);
  }

  /** What the document names, with an id where one belongs. */
  private List<String> documented() throws IOException {
    List<String> paths = new ArrayList<>(List.of("/mcp", "/q/health", "/q/metrics", "/assets/x"));
    JsonNode document = Asked.api(site, "/api/openapi?format=json").json();
    document.path("paths").fieldNames().forEachRemaining(path -> paths.add(filled(path)));
    assertTrue(paths.size() > 15, paths::toString);
    return paths;
  }

  private static String filled(String path) {
    return path.replaceAll("\\{[^}]*}", "0123456789abcdef");
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tidemark")) {
      for (JavaMethod method : resource.getMethods()) {
        METHODS.forEach(
            (annotation, name) -> {
              if (method.isAnnotatedWith(annotation)) {
                routes.add(
                    new Route(name, filled(path(resource, method)), isOpen(resource, method)));
              }
            });
      }
    }
    return routes;
  }

  private static String path(JavaClass resource, JavaMethod method) {
    String above =
        resource.isAnnotatedWith(Path.class)
            ? resource.getAnnotationOfType(Path.class).value()
            : "";
    String below =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    String joined = ("/" + above + "/" + below).replaceAll("/+", "/");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }

  private static boolean isOpen(JavaClass resource, JavaMethod method) {
    boolean closed = method.isAnnotatedWith(RolesAllowed.class);
    boolean open = method.isAnnotatedWith(PermitAll.class);
    boolean classClosed = resource.isAnnotatedWith(RolesAllowed.class);
    boolean classOpen = resource.isAnnotatedWith(PermitAll.class);
    assertTrue(closed || open || classClosed || classOpen, method.getFullName() + " does not say");
    return !closed && (open || (classOpen && !classClosed));
  }
}

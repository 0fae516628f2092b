package dev.tidemark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone at a browser of their own: nothing kept from earlier visits, and everything that the
 * browser complains of remembered.
 */
final class Visit implements AutoCloseable {
  /** How wide a desk, a phone and the narrowest page that must do are, in CSS pixels. */
  static final int DESK = 1280;

  static final int PHONE = 390;
  static final int NARROWEST = 320;

  static final int HEIGHT = 844;

  /** In milliseconds: machines that build are busy. */
  static final double PATIENCE = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final String site;
  private final List<String> complaints = new ArrayList<>();

  private Visit(BrowserContext context, String site) {
    this.context = context;
    this.site = site;
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log") && !message.type().equals("info")) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(this::look);
  }

  /** How someone comes: with which screen, taste and script. */
  record Manner(int width, ColorScheme scheme, boolean script, ReducedMotion motion) {
    static final Manner PLAIN =
        new Manner(DESK, ColorScheme.LIGHT, true, ReducedMotion.NO_PREFERENCE);

    Manner at(int pixels) {
      return new Manner(pixels, scheme, script, motion);
    }

    Manner withoutScript() {
      return new Manner(width, scheme, false, motion);
    }

    Manner calm() {
      return new Manner(width, scheme, script, ReducedMotion.REDUCE);
    }
  }

  static Visit begin(Browser browser, String site, Manner manner) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setBaseURL(site)
            .setLocale("en-GB")
            .setViewportSize(manner.width(), HEIGHT)
            .setColorScheme(manner.scheme())
            .setReducedMotion(manner.motion())
            .setJavaScriptEnabled(manner.script());
    return new Visit(browser.newContext(options), site);
  }

  private void look(Request request) {
    boolean ours = request.url().startsWith(site) || request.url().startsWith("about:");
    if (!ours) {
      complaints.add("a request to someone else: " + request.url());
    }
  }

  Page page() {
    return page;
  }

  /** Opens an address that must be there. */
  Response open(String address) {
    Response answer = answer(address);
    if (answer.status() != 200) {
      throw new AssertionError(address + " answers " + answer.status());
    }
    return answer;
  }

  /** Opens the page of an error; that the browser notes the status is no complaint. */
  Response openError(String address, int status) {
    int before = complaints.size();
    Response answer = answer(address);
    if (answer.status() != status) {
      throw new AssertionError(address + " answers " + answer.status() + ", not " + status);
    }
    complaints
        .subList(before, complaints.size())
        .removeIf(complaint -> complaint.contains("status of " + status));
    return answer;
  }

  private Response answer(String address) {
    @Nullable Response answer = page.navigate(address);
    if (answer == null) {
      throw new AssertionError(address + " answers nothing");
    }
    String policy = answer.headerValue("content-security-policy");
    if (policy == null || !policy.contains("default-src 'none'") || policy.contains("unsafe")) {
      complaints.add("a content policy with exceptions: " + policy);
    }
    return answer;
  }

  /** Presses keys one after the other. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Path and query of where the visitor is. */
  String address() {
    String url = page.url();
    return url.startsWith(site) ? url.substring(site.length() - 1) : url;
  }

  /** How the focused element calls itself: its id, else its text. */
  String focused() {
    return (String)
        page.evaluate(
            "() => { const at = document.activeElement;"
                + " return at.id ? '#' + at.id : at.textContent.trim(); }");
  }

  /** Where the links of the page lead on this site, without places inside pages. */
  List<String> links() {
    Object found =
        page.evaluate(
            "site => [...new Set([...document.querySelectorAll('a[href], link[href]')]"
                + ".map((e) => new URL(e.getAttribute('href'), location.href))"
                + ".filter((url) => url.href.startsWith(site))"
                + ".map((url) => url.pathname + url.search))]",
            site);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** What the browser complained of until now. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}

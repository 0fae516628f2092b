package dev.tidemark.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page with the tab key, from its start to its end. */
final class TabOrder {
  private static final String PREPARE =
      """
      () => {
        const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' '
            + (e.getAttribute('aria-label') || e.textContent || e.name || '').replace(/\\s+/g, ' ').trim().slice(0, 60);
        const seen = (e) => {
          const style = getComputedStyle(e);
          if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
          return e instanceof SVGElement && [...e.querySelectorAll('*')].some((part) => {
            const stroke = getComputedStyle(part);
            return stroke.stroke !== 'none' && parseFloat(stroke.strokeWidth) >= 2;
          });
        };
        const walk = (window.walk = { expected: [], reached: [], unseen: [] });
        for (const e of document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
          if (!e.disabled && e.checkVisibility({ visibilityProperty: true })) walk.expected.push(name(e));
        }
        document.addEventListener('focusin', (event) => {
          walk.reached.push(name(event.target));
          if (!seen(event.target)) walk.unseen.push(name(event.target));
        });
      }
      """;

  private TabOrder() {}

  /**
   * What came of it.
   *
   * @param expected what can be used, in the order of the page
   * @param reached what the tab key came to
   * @param unseen what it came to without showing it
   */
  record Walk(List<String> expected, List<String> reached, List<String> unseen) {}

  static Walk walk(Visit visit) {
    Page page = visit.page();
    page.evaluate(PREPARE);
    int steps = list(page, "expected").size();
    for (int i = 0; i < steps; i++) {
      page.keyboard().press("Tab");
    }
    return new Walk(list(page, "expected"), list(page, "reached"), list(page, "unseen"));
  }

  private static List<String> list(Page page, String name) {
    return ((List<?>) page.evaluate("name => window.walk[name]", name))
        .stream().map(String::valueOf).toList();
  }
}

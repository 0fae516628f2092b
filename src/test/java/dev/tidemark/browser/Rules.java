package dev.tidemark.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every page, as far as a machine can tell; each gives the faults, none when good.
 */
final class Rules {
  private static final String AXE =
      """
      async (axe) => {
        if (!window.axe) (0, eval)(axe);
        const result = await window.axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        });
        return result.violations.flatMap((rule) =>
          rule.nodes.map((node) => rule.id + ' ' + node.target.join(' ') + ' | ' + node.html.slice(0, 160)
              + ' | ' + node.failureSummary.replaceAll(/\\s+/g, ' ')));
      }
      """;

  private static final String SIDEWAYS =
      """
      () => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return [];
        const past = [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > wide + 1)
            .slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
        return [document.documentElement.scrollWidth + ' > ' + wide, ...past];
      }
      """;

  private static final String UNFOLD =
      "() => document.querySelectorAll('details').forEach((group) => { group.open = true; })";

  private Rules() {}

  /** Opens everything that can be folded, so that nothing hides from the other rules. */
  static void unfold(Page page) {
    page.evaluate(UNFOLD);
  }

  /** Violations of WCAG 2.2 A and AA that axe-core sees, sizes of targets among them. */
  static List<String> accessibility(Page page) {
    return texts(page.evaluate(AXE, AxeBuilder.getAxeScript()));
  }

  /** What makes a page wider than its window at these widths. */
  static List<String> sideways(Page page, int... widths) {
    List<String> faults = new ArrayList<>();
    int height = page.viewportSize().height;
    for (int width : widths) {
      page.setViewportSize(width, height);
      texts(page.evaluate(SIDEWAYS)).forEach(fault -> faults.add("at " + width + ": " + fault));
    }
    return faults;
  }

  private static List<String> texts(Object found) {
    return Stream.of(found)
        .flatMap(list -> ((List<?>) list).stream())
        .map(String::valueOf)
        .toList();
  }
}

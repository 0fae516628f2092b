package dev.tidemark.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every page, as far as a machine can tell; each gives the faults, none when good.
 */
final class Rules {
  private static final String AXE =
      """
      async ([axe, by, names]) => {
        if (!window.axe) (0, eval)(axe);
        const result = await window.axe.run(document, {
          runOnly: { type: by, values: names.split(' ') },
          rules: by === 'tag' ? { 'target-size': { enabled: true } } : {},
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
            .filter((e) => getComputedStyle(e).position === 'absolute' || !e.closest('.wide, pre'))
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
    return axe(page, "tag", "wcag2a wcag2aa wcag21a wcag21aa wcag22aa");
  }

  /** Text that is too like what it stands on. */
  private static List<String> contrast(Page page) {
    return axe(page, "rule", "color-contrast");
  }

  private static List<String> axe(Page page, String by, String names) {
    return texts(page.evaluate(AXE, List.of(AxeBuilder.getAxeScript(), by, names)));
  }

  /** All of these on one page: at each width, folded and unfolded, by day and by night. */
  static List<String> everything(Page page) {
    List<String> faults = new ArrayList<>(sideways(page, Visit.NARROWEST, Visit.PHONE, Visit.DESK));
    unfold(page);
    faults.addAll(sideways(page, Visit.NARROWEST, Visit.PHONE, Visit.DESK));
    faults.addAll(byDayAndByNight(page));
    int inline = page.locator("[style], style").count();
    if (inline > 0) {
      faults.add(inline + " styles of their own");
    }
    return faults;
  }

  /** What axe sees, and in dark colours what can't be read. */
  static List<String> byDayAndByNight(Page page) {
    List<String> faults = new ArrayList<>(accessibility(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    contrast(page).forEach(fault -> faults.add("dark: " + fault));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return faults;
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

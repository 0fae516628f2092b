package dev.tidemark.web.metrics;

import dev.tidemark.web.plot.Drawing;
import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one unit as a drawing, and what must be known to read it.
 *
 * @param axis what the values are, and whether the scale is logarithmic
 * @param description of the drawing for those who don't see it
 * @param mixed what is drawn together though it may not be comparable; null when nothing is
 * @param cut what is not drawn; null when everything is
 * @param units the same drawing for each unit that there is
 */
public record PlotView(
    Drawing drawing,
    String axis,
    String description,
    @Nullable String mixed,
    @Nullable String cut,
    List<Link> units) {
  public PlotView {
    units = List.copyOf(units);
  }
}

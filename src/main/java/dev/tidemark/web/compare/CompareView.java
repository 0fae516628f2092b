package dev.tidemark.web.compare;

import dev.tidemark.web.search.ChipView;
import dev.tidemark.web.search.Frame.FormatLink;
import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims beside each other, or where one is not chosen yet, what there is to compare.
 *
 * @param canonical the address that says exactly what is compared
 * @param counted how many claims are looked at, in a sentence
 * @param cut what is not looked at; null when nothing
 * @param chips the filters in force
 * @param cleared the same without any
 * @param series null when claims of several subjects, or none, are found
 * @param others the same subject measured in other ways
 * @param disputes what is most disagreed on among the claims; empty when a series is shown
 * @param subjects the page of all subjects among the claims
 * @param claims the claims as a list
 * @param formats the same for programs
 */
public record CompareView(
    String heading,
    String canonical,
    String counted,
    @Nullable String cut,
    List<ChipView> chips,
    String cleared,
    @Nullable SeriesView series,
    List<Link> others,
    List<DisputeView> disputes,
    String subjects,
    String claims,
    List<FormatLink> formats) {

  public CompareView {
    chips = List.copyOf(chips);
    others = List.copyOf(others);
    disputes = List.copyOf(disputes);
    formats = List.copyOf(formats);
  }
}

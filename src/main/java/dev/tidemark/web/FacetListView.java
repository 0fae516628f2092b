package dev.tidemark.web;

import dev.tidemark.web.search.Address;
import dev.tidemark.web.search.ChipView;
import dev.tidemark.web.search.FacetValueView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values of a facet.
 *
 * @param path where the list is
 * @param heading {@code 41 topics}
 * @param scope the search that they are counted over, in words; null for everything
 * @param back the search itself
 * @param chips its filters
 * @param carried the search's parameters, for the form that narrows the list
 * @param values one page of them
 */
public record FacetListView(
    String path,
    String heading,
    String plural,
    @Nullable String scope,
    String back,
    List<ChipView> chips,
    List<Address.Parameter> carried,
    String prefix,
    List<FacetValueView> values,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String withoutPrefix) {}

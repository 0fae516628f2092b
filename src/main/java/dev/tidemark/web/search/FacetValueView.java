package dev.tidemark.web.search;

import org.jspecify.annotations.Nullable;

/**
 * A value that can be chosen or left out.
 *
 * @param id of its control, unique on the page
 * @param value as filters take it
 * @param label in words
 * @param title more about it, where there is more: the code of a region
 * @param count with thousands set off
 * @param noun what is counted, singular or plural as the count has it
 * @param empty whether choosing it would find nothing; then it can't be chosen
 * @param toggle the search with it chosen, or no longer chosen
 * @param exclude the search with it left out
 */
public record FacetValueView(
    String id,
    String value,
    String label,
    @Nullable String title,
    String count,
    String noun,
    boolean selected,
    boolean empty,
    String toggle,
    String exclude) {}

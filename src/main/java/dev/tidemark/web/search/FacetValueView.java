package dev.tidemark.web.search;

/**
 * A value that can be chosen or left out.
 *
 * @param id of its control, unique on the page
 * @param value as filters take it
 * @param label in words
 * @param count with thousands set off
 * @param noun {@code result} or {@code results}, as the count has it
 * @param empty whether choosing it would find nothing; then it can't be chosen
 * @param toggle the search with it chosen, or no longer chosen
 * @param exclude the search with it left out
 */
public record FacetValueView(
    String id,
    String value,
    String label,
    String count,
    String noun,
    boolean selected,
    boolean empty,
    String toggle,
    String exclude) {}

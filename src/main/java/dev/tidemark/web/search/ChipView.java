package dev.tidemark.web.search;

/**
 * A filter in force, over the results.
 *
 * @param name of the field
 * @param value in words
 * @param excluded whether the value is left out
 * @param removal the search without it
 */
public record ChipView(String name, String value, boolean excluded, String removal) {}

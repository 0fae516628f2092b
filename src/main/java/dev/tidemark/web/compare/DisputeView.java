package dev.tidemark.web.compare;

/**
 * Something that is disagreed on.
 *
 * @param subject as it is called in filters
 * @param what kind of number, for which year and where
 * @param range the least and the largest number
 * @param factor how many times the least the largest is
 * @param voices how many speak, in words
 * @param link its comparison
 */
public record DisputeView(
    String subject, String what, String range, String factor, String voices, String link) {}

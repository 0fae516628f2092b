package dev.tidemark.record;

/**
 * How far the stories are worked out.
 *
 * @param sequence of the last change that was looked at
 * @param version of the rules it was looked at by
 */
public record StoryProgress(long sequence, int version) {}

package dev.tidemark.record;

import org.jspecify.annotations.Nullable;

/**
 * What an article was read from, as it came in; kept, so that a better reader can read it again.
 *
 * @param bytes not changed, not to be changed
 * @param shown the path as the article names it; null when a program sent it
 * @param mediaType as declared; null when nobody did
 * @param charset as declared; null when nobody did
 * @param line from 1, where the bytes are one line of a file of lines; 0 for a whole document
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record Original(
    byte[] bytes,
    @Nullable String shown,
    @Nullable String mediaType,
    @Nullable String charset,
    int line) {}

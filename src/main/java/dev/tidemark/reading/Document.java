package dev.tidemark.reading;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read, with what is known about them.
 *
 * @param bytes the whole document; not changed, not to be changed
 * @param path file or address for the origin and for messages; null when a program sent them
 * @param mediaType as declared by who sent them, without parameters, {@code text/markdown}; null
 *     when nobody did: then the content decides
 * @param charset as declared; null when nobody did: then a byte order mark, else UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record Document(
    byte[] bytes, @Nullable String path, @Nullable String mediaType, @Nullable Charset charset) {}

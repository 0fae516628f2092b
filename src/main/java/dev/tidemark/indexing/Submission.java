package dev.tidemark.indexing;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * One article as a program sent it.
 *
 * @param content the bytes of the request
 * @param mediaType without parameters, {@code application/json}
 * @param charset as declared; null when not
 * @param id the id it must have (PUT); null where it follows from the article
 * @param ifMatch an ETag value without quotes that must be current, {@code *} for any; null for no
 *     condition
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record Submission(
    byte[] content,
    String mediaType,
    @Nullable Charset charset,
    @Nullable String id,
    @Nullable String ifMatch) {}

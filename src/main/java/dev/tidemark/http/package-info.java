/**
 * What the faces over HTTP share: problems, early refusal of malformed requests, security headers,
 * keys, limits.
 */
@NullMarked
package dev.tidemark.http;

import org.jspecify.annotations.NullMarked;

/**
 * What can be asked and what is answered, without an engine: query language, requests, results,
 * ports.
 */
@NullMarked
package dev.tidemark.search;

import org.jspecify.annotations.NullMarked;

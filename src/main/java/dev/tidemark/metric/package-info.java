/** From text to metrics: finding numbers, understanding them, checking them against each other. */
@NullMarked
package dev.tidemark.metric;

import org.jspecify.annotations.NullMarked;

/** What was accepted: durable, in sequence, the truth from which every index is derived. */
@NullMarked
package dev.tidemark.record;

import org.jspecify.annotations.NullMarked;

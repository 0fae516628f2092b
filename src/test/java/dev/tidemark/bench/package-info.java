/** What everything costs, measured beside bare Lucene on the same text: docs/performance.md. */
@NullMarked
package dev.tidemark.bench;

import org.jspecify.annotations.NullMarked;

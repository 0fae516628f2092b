/** What the page of numbers shows, computed before the template sees it. */
@NullMarked
package dev.tidemark.web.metrics;

import org.jspecify.annotations.NullMarked;

/** What a page of results shows, computed before the template sees it. */
@NullMarked
package dev.tidemark.web.search;

import org.jspecify.annotations.NullMarked;

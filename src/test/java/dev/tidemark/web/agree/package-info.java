/** What a page shows against what the API says to the same address. */
@NullMarked
package dev.tidemark.web.agree;

import org.jspecify.annotations.NullMarked;

/** What claims about the same thing say beside each other, worked out from the claims alone. */
@NullMarked
package dev.tidemark.search.compare;

import org.jspecify.annotations.NullMarked;

/** How good the order of hits is, measured on test collections. */
@NullMarked
package dev.tidemark.evaluation;

import org.jspecify.annotations.NullMarked;

/** Inputs that nobody wrote, for every parser that reads what others wrote. */
@NullMarked
package dev.tidemark.fuzz;

import org.jspecify.annotations.NullMarked;

/** The table of bad inputs, line by line, over the whole server: what each gets, and what not. */
@NullMarked
package dev.tidemark.api.badinput;

import org.jspecify.annotations.NullMarked;

/** Names of publishers, research houses and places: the many spellings that mean one. */
@NullMarked
package dev.tidemark.firm;

import org.jspecify.annotations.NullMarked;

/** Who may do more than read: keys with names and scopes, how they are made, found and revoked. */
@NullMarked
package dev.tidemark.access;

import org.jspecify.annotations.NullMarked;

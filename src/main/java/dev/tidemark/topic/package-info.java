/** What articles are about: the taxonomy, and which of its topics an article gets. */
@NullMarked
package dev.tidemark.topic;

import org.jspecify.annotations.NullMarked;

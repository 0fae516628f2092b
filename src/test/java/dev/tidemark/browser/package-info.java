/** The pages as people meet them: in a browser, over the whole server. */
@NullMarked
package dev.tidemark.browser;

import org.jspecify.annotations.NullMarked;

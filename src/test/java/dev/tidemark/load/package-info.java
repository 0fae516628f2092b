/** What the server does under more load than it can take, measured from a process of its own. */
@NullMarked
package dev.tidemark.load;

import org.jspecify.annotations.NullMarked;

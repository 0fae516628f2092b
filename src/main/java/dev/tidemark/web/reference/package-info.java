/** The page that shows the API and lets people try it, drawn from the OpenAPI document. */
@NullMarked
package dev.tidemark.web.reference;

import org.jspecify.annotations.NullMarked;

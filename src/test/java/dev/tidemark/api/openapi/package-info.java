/** What the OpenAPI document promises: kept from version to version, and true of real answers. */
@NullMarked
package dev.tidemark.api.openapi;

import org.jspecify.annotations.NullMarked;

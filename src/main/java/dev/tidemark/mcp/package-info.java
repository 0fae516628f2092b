/**
 * The search for AI assistants: the Model Context Protocol over streamable HTTP. Asks what other
 * faces ask, and answers small enough for a model's context.
 */
@NullMarked
package dev.tidemark.mcp;

import org.jspecify.annotations.NullMarked;

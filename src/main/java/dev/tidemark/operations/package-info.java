/**
 * What an operator needs: health, telemetry; backups and checks are in rooms of their own below.
 */
@NullMarked
package dev.tidemark.operations;

import org.jspecify.annotations.NullMarked;

/**
 * What an app may read and say while Atlassian's own assistant runs, below {@code /app/migration},
 * and the migration API.
 *
 * <p>Does not belong here: any product's content.
 */
@NullMarked
package dev.aloft.sandbox.migration;

import org.jspecify.annotations.NullMarked;

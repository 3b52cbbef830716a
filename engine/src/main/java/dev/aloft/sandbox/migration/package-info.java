/**
 * The migration API, below {@code /app/migration}: what an app may read and say while Atlassian's
 * own assistant runs. Only its table is here; every operation answers that it is not implemented.
 *
 * <p>Does not belong here: any product's content.
 */
@NullMarked
package dev.aloft.sandbox.migration;

import org.jspecify.annotations.NullMarked;

/**
 * A site's tables as issues ask them.
 *
 * <p>Belongs here: the answers of {@code config.Configuration} over the tables. Does not belong
 * here: any operation.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.configured;

import org.jspecify.annotations.NullMarked;

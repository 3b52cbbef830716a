/**
 * Entity properties: JSON values by key on issues, comments and worklogs.
 *
 * <p>Does not belong here: what the values mean; the site never looks into them.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.property;

import org.jspecify.annotations.NullMarked;

/**
 * With whom people share what is theirs: saved searches and dashboards.
 *
 * <p>Does not belong here: what is shared.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.sharing;

import org.jspecify.annotations.NullMarked;

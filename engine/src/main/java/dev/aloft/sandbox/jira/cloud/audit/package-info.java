/**
 * The audit log: what administrators and others changed of a site's configuration and people.
 *
 * <p>Does not belong here: changes of issues, which {@code history} remembers.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Components of a Jira as resources.
 *
 * <p>Belongs here: what is their own. Does not belong here: what all things in projects share
 * (package {@code jira.inproject}).
 */
@NullMarked
package dev.aloft.jira.component;

import org.jspecify.annotations.NullMarked;

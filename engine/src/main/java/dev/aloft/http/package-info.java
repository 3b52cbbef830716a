/**
 * Talks to a site over HTTP: credentials, budgets, retry, recording, errors with a next step.
 *
 * <p>Belongs here: everything that is true of any REST site. Does not belong here: the paths,
 * bodies and meanings of one product ({@code jira.cloud}, {@code confluence.cloud}).
 */
@NullMarked
package dev.aloft.http;

import org.jspecify.annotations.NullMarked;

/**
 * What only apps may call. Everybody who can call the sandbox is a person with an API token, so the
 * product's refusal is the whole of it.
 *
 * <p>Does not belong here: operations that apps and people share.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.app;

import org.jspecify.annotations.NullMarked;

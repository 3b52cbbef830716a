/**
 * Links between issues, and from issues to elsewhere.
 *
 * <p>Does not belong here: the types of links, which are configuration.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.link;

import org.jspecify.annotations.NullMarked;

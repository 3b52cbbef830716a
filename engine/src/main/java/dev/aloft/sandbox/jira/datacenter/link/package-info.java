/**
 * Links between issues, and to things elsewhere.
 *
 * <p>Does not belong here: kinds of links.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.link;

import org.jspecify.annotations.NullMarked;

/**
 * Files at issues.
 *
 * <p>Does not belong here: how they are shown.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.attachment;

import org.jspecify.annotations.NullMarked;

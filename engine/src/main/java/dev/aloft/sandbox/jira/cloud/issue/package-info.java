/**
 * Issues: what they hold, how they are made, read, changed, moved and deleted.
 *
 * <p>Does not belong here: the parts that hang on an issue (comments, worklogs, files, links, …);
 * each is a package of its own that shows itself through {@link
 * dev.aloft.sandbox.jira.cloud.issue.IssuePart}.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.issue;

import org.jspecify.annotations.NullMarked;

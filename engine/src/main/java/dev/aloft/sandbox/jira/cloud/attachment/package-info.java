/**
 * Files of issues: upload, download, metadata.
 *
 * <p>Does not belong here: how a text shows a file.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.attachment;

import org.jspecify.annotations.NullMarked;

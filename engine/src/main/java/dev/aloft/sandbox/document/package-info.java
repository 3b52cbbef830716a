/**
 * Nodes and marks of Atlassian's document format, of which Jira's and Confluence's texts are made.
 *
 * <p>Does not belong here: what a product puts into its documents, and how it reads them.
 */
@NullMarked
package dev.aloft.sandbox.document;

import org.jspecify.annotations.NullMarked;

/**
 * Issue type screen schemes: one for each project, which gives every issue type one screen scheme.
 */
@NullMarked
package dev.aloft.jira.issuetypescreenscheme;

import org.jspecify.annotations.NullMarked;

/**
 * Contexts of custom fields: in which projects, for which issue types and with which options a
 * field is there. The fields themselves belong to {@code field}.
 */
@NullMarked
package dev.aloft.jira.fieldcontext;

import org.jspecify.annotations.NullMarked;

/** Permission schemes: who may do what in the projects that have them. */
@NullMarked
package dev.aloft.jira.permissionscheme;

import org.jspecify.annotations.NullMarked;

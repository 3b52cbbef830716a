@NullMarked
package dev.aloft.jira.permissionscheme;

import org.jspecify.annotations.NullMarked;

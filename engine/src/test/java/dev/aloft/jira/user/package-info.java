@NullMarked
package dev.aloft.jira.user;

import org.jspecify.annotations.NullMarked;

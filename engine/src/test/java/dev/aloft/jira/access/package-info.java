@NullMarked
package dev.aloft.jira.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.jira.group;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.jira.cloud;

import org.jspecify.annotations.NullMarked;

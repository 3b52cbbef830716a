@NullMarked
package dev.aloft.jira.inproject;

import org.jspecify.annotations.NullMarked;

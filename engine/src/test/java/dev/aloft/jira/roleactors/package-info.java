@NullMarked
package dev.aloft.jira.roleactors;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.cloud.kept;

import org.jspecify.annotations.NullMarked;

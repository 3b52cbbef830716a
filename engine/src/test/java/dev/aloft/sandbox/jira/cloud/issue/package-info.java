@NullMarked
package dev.aloft.sandbox.jira.cloud.issue;

import org.jspecify.annotations.NullMarked;

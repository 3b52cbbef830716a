@NullMarked
package dev.aloft.sandbox.jira.cloud.dashboard;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.cloud.app;

import org.jspecify.annotations.NullMarked;

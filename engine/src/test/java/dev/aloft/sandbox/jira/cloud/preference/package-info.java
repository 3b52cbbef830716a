@NullMarked
package dev.aloft.sandbox.jira.cloud.preference;

import org.jspecify.annotations.NullMarked;

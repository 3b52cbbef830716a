@NullMarked
package dev.aloft.sandbox.jira.cloud.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.cloud.bulk;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.cloud.avatar;

import org.jspecify.annotations.NullMarked;

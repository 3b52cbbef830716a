@NullMarked
package dev.aloft.sandbox.jira.cloud.security;

import org.jspecify.annotations.NullMarked;

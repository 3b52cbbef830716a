/** The small types that are known by name, moved to the sandbox and back. */
@NullMarked
package dev.aloft.jira.named;

import org.jspecify.annotations.NullMarked;

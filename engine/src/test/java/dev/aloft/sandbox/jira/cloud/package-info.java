/** Tests of the sandbox's Jira Cloud, and what they share: a client and a small configuration. */
@NullMarked
package dev.aloft.sandbox.jira.cloud;

import org.jspecify.annotations.NullMarked;

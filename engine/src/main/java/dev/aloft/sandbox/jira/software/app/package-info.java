/**
 * What development tools tell Jira: builds, deployments, feature flags and the like. Only apps may
 * call it, and everybody who can call the sandbox is a person with an API token.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.app;

import org.jspecify.annotations.NullMarked;

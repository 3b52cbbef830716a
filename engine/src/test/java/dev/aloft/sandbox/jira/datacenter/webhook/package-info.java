@NullMarked
package dev.aloft.sandbox.jira.datacenter.webhook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.workflow;

import org.jspecify.annotations.NullMarked;

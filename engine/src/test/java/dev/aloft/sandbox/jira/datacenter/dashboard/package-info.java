@NullMarked
package dev.aloft.sandbox.jira.datacenter.dashboard;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.plugin;

import org.jspecify.annotations.NullMarked;

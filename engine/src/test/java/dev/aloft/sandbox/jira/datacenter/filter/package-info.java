@NullMarked
package dev.aloft.sandbox.jira.datacenter.filter;

import org.jspecify.annotations.NullMarked;

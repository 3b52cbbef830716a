@NullMarked
package dev.aloft.sandbox.jira.datacenter.index;

import org.jspecify.annotations.NullMarked;

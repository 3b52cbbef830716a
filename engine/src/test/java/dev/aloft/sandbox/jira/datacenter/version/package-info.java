@NullMarked
package dev.aloft.sandbox.jira.datacenter.version;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.cluster;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.jira.datacenter;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.desk;

import org.jspecify.annotations.NullMarked;

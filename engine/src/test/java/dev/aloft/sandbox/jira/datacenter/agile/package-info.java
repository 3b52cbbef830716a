@NullMarked
package dev.aloft.sandbox.jira.datacenter.agile;

import org.jspecify.annotations.NullMarked;

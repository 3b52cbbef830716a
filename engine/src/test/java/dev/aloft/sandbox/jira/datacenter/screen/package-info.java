@NullMarked
package dev.aloft.sandbox.jira.datacenter.screen;

import org.jspecify.annotations.NullMarked;

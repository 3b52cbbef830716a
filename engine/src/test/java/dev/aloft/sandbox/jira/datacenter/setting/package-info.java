@NullMarked
package dev.aloft.sandbox.jira.datacenter.setting;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.avatar;

import org.jspecify.annotations.NullMarked;

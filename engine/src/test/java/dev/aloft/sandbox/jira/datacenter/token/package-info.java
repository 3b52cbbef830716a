@NullMarked
package dev.aloft.sandbox.jira.datacenter.token;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.email;

import org.jspecify.annotations.NullMarked;

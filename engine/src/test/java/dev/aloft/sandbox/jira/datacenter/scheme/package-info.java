@NullMarked
package dev.aloft.sandbox.jira.datacenter.scheme;

import org.jspecify.annotations.NullMarked;

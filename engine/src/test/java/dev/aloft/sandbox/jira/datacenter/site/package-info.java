@NullMarked
package dev.aloft.sandbox.jira.datacenter.site;

import org.jspecify.annotations.NullMarked;

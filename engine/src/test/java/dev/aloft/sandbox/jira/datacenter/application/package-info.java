@NullMarked
package dev.aloft.sandbox.jira.datacenter.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.jira.datacenter.anonymization;

import org.jspecify.annotations.NullMarked;

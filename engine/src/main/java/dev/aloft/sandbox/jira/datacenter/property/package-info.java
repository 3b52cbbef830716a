/**
 * Properties: values that apps keep with issues, projects, comments, users and other things.
 *
 * <p>Does not belong here: who may see the things.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.property;

import org.jspecify.annotations.NullMarked;

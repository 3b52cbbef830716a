/**
 * What all resources of a Jira Cloud site share: the site with its people, groups and clock, the
 * calls with their caller, the product's error shape, and the registry of operations.
 *
 * <p>Does not belong here: any resource's own rules.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.site;

import org.jspecify.annotations.NullMarked;

/**
 * The organization's audit log: what happened to its people, groups and policies, and who did it.
 *
 * <p>Does not belong here: noticing it, which {@code sandbox.cloud} does where it happens.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.event;

import org.jspecify.annotations.NullMarked;

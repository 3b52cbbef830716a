/**
 * Which roles on which products people and groups have, and how many have them.
 *
 * <p>Does not belong here: giving a person a role, which is an invitation's.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.access;

import org.jspecify.annotations.NullMarked;

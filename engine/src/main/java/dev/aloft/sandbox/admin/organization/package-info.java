/**
 * The organization API below {@code /admin}.
 *
 * <p>Does not belong here: managed accounts and SCIM.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization;

import org.jspecify.annotations.NullMarked;

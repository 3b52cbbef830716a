/**
 * People as they look in replies of Confluence Cloud.
 *
 * <p>Does not belong here: the accounts themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.user;

import org.jspecify.annotations.NullMarked;

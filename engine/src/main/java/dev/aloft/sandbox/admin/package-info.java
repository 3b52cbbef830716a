/**
 * What the administrators' products below {@code api.atlassian.com} share: keys that open them and
 * the conventions that they keep. Each product has a folder of its own.
 *
 * <p>Does not belong here: accounts and groups, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.admin;

import org.jspecify.annotations.NullMarked;

/**
 * What all cloud products of one organization share: accounts, groups, sites, the lock, and the
 * conventions that most of them keep.
 *
 * <p>Does not belong here: any product's content, or its view of a person.
 */
@NullMarked
package dev.aloft.sandbox.cloud;

import org.jspecify.annotations.NullMarked;

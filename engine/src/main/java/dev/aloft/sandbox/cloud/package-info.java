/**
 * What all cloud products of one organization share: accounts and groups.
 *
 * <p>Does not belong here: any product's view of a person.
 */
@NullMarked
package dev.aloft.sandbox.cloud;

import org.jspecify.annotations.NullMarked;

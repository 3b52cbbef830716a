/**
 * What the Data Center products share: users with names and keys, groups by name, personal access
 * tokens, and the conventions that both products keep. Every site has users of its own.
 *
 * <p>Does not belong here: any product's content.
 */
@NullMarked
package dev.aloft.sandbox.datacenter;

import org.jspecify.annotations.NullMarked;

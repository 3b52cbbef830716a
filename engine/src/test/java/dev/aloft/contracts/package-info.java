/**
 * The vendor's published contracts in tests: requests and replies are checked against them, and the
 * tables that the sandbox routes by are generated from them.
 *
 * <p>Does not belong here: any text of the contracts; they are read from outside the project.
 */
@NullMarked
package dev.aloft.contracts;

import org.jspecify.annotations.NullMarked;

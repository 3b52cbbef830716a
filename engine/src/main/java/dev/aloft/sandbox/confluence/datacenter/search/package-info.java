/**
 * Searching by CQL.
 *
 * <p>Does not belong here: the language, which every Confluence shares.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.search;

import org.jspecify.annotations.NullMarked;

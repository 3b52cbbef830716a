/**
 * Searching by CQL: reading a query, and finding what fits it.
 *
 * <p>Does not belong here: who may read what.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.search;

import org.jspecify.annotations.NullMarked;

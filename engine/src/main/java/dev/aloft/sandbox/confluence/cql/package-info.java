/**
 * Confluence's query language: reading it, and finding what fits.
 *
 * <p>Does not belong here: HTTP, JSON, and who may read what, which callers say.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cql;

import org.jspecify.annotations.NullMarked;

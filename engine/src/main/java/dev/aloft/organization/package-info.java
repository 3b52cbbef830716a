/**
 * The organization behind cloud sites, by its administration API: who is in it.
 *
 * <p>Belongs here: what is asked of and said to an organization. Does not belong here: what becomes
 * of a person (package {@code people}), accounts as one product shows them.
 */
@NullMarked
package dev.aloft.organization;

import org.jspecify.annotations.NullMarked;

/**
 * Persons and groups whatever the product: which rule of the spec gives a person an account, when
 * the stand-in takes their place, which groups grant access by their name.
 *
 * <p>Belongs here: rules over a source's people and the spec. Does not belong here: reading a
 * source, looking for accounts on a target.
 */
@NullMarked
package dev.aloft.people;

import org.jspecify.annotations.NullMarked;

/**
 * What may be wrong with people although the rules have an answer: each check looks at everybody
 * whom a migration names and says of whom its finding is true.
 *
 * <p>Belongs here: checks, their ids and explanations. Does not belong here: what becomes of a
 * person (package {@code people}), how findings are shown.
 */
@NullMarked
package dev.aloft.people.check;

import org.jspecify.annotations.NullMarked;

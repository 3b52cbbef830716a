/**
 * What other products bring to service desks: of which this site has none.
 *
 * <p>Does not belong here: anything of a desk's own.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.linked;

import org.jspecify.annotations.NullMarked;

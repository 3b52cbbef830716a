/**
 * How things look in replies that several resources show.
 *
 * <p>Does not belong here: who may see them.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.view;

import org.jspecify.annotations.NullMarked;

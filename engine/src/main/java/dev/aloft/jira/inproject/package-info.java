/**
 * What the kinds of configuration share that stand in one project and are known there by name:
 * components and versions.
 *
 * <p>Does not belong here: anything of one kind only.
 */
@NullMarked
package dev.aloft.jira.inproject;

import org.jspecify.annotations.NullMarked;

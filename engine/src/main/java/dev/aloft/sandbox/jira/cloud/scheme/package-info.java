/**
 * What the resources of schemes have in common that projects use, one each.
 *
 * <p>Does not belong here: what a scheme says.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.scheme;

import org.jspecify.annotations.NullMarked;

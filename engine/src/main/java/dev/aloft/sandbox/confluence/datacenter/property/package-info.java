/**
 * What apps keep with content and spaces.
 *
 * <p>Does not belong here: what replies of content expand.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.property;

import org.jspecify.annotations.NullMarked;

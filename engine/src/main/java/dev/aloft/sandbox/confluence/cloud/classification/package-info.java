/**
 * How confidential content is, where the organization has levels for it.
 *
 * <p>Does not belong here: who may see it.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.classification;

import org.jspecify.annotations.NullMarked;

/**
 * What pages and blog posts have in common when they are listed, read and written.
 *
 * <p>Does not belong here: operations.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.edit;

import org.jspecify.annotations.NullMarked;

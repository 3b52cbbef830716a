/**
 * Files on content.
 *
 * <p>Does not belong here: what else lies below content.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.attachment;

import org.jspecify.annotations.NullMarked;

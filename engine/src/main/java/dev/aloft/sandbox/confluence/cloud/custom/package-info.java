/**
 * Content of apps, of types that they have registered.
 *
 * <p>Does not belong here: what hangs on it; comments, labels, properties and files are where those
 * of other content are.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.custom;

import org.jspecify.annotations.NullMarked;

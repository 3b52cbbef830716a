/**
 * The colors of a site and of its spaces.
 *
 * <p>Does not belong here: pages in a browser.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.look;

import org.jspecify.annotations.NullMarked;

/**
 * How the site and its spaces look and are set up.
 *
 * <p>Does not belong here: what they hold.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.settings;

import org.jspecify.annotations.NullMarked;

/**
 * A Confluence site as its resources know it: what it holds, who may do what, what it does when
 * asked to wait, and what no source confirms.
 *
 * <p>Does not belong here: any resource's rules.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.site;

import org.jspecify.annotations.NullMarked;

/**
 * A Confluence Data Center: its people, what it holds, and who may do what.
 *
 * <p>Does not belong here: HTTP and JSON.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.site;

import org.jspecify.annotations.NullMarked;

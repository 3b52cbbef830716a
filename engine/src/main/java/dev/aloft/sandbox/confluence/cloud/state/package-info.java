/**
 * What state content is in, such as in progress.
 *
 * <p>Does not belong here: what has become of content, which its status says.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.state;

import org.jspecify.annotations.NullMarked;

/**
 * Relations between people, content and spaces, such as what somebody has saved for later.
 *
 * <p>Does not belong here: what watches or likes say.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.relation;

import org.jspecify.annotations.NullMarked;

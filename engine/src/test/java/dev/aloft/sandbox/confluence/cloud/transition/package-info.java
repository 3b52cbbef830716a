/** From single permissions of spaces to roles. */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.transition;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.aloft.sandbox.limits;

import org.jspecify.annotations.NullMarked;

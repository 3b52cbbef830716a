@NullMarked
package dev.aloft.sandbox.store;

import org.jspecify.annotations.NullMarked;

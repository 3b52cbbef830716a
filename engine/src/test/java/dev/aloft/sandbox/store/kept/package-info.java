@NullMarked
package dev.aloft.sandbox.store.kept;

import org.jspecify.annotations.NullMarked;

/** Tests of the faults on demand. */
@NullMarked
package dev.aloft.sandbox.fault;

import org.jspecify.annotations.NullMarked;

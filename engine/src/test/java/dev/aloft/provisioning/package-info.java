/** Tests of the directory in which accounts are made. */
@NullMarked
package dev.aloft.provisioning;

import org.jspecify.annotations.NullMarked;

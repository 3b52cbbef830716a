/** Tests of the generator of backups. */
@NullMarked
package dev.aloft.sandbox.generate;

import org.jspecify.annotations.NullMarked;

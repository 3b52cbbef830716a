/**
 * How files that Aloft writes are kept from others who can read the disk: a key of the user's, and
 * what it makes of bytes. A file without a key stands in clear, by the same calls.
 *
 * <p>Belongs here: keys, marks, ciphers. Does not belong here: what stands in which file, and where
 * a spec names its key.
 */
@NullMarked
package dev.aloft.encryption;

import org.jspecify.annotations.NullMarked;

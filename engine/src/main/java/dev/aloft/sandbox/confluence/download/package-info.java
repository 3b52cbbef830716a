/** The addresses at which the files of attachments lie; no contract lists them. */
@NullMarked
package dev.aloft.sandbox.confluence.download;

import org.jspecify.annotations.NullMarked;

/** The migration API, the assistant on a server, and what of a project moves. */
@NullMarked
package dev.aloft.sandbox.migration;

import org.jspecify.annotations.NullMarked;

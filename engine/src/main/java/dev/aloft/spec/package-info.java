/**
 * The spec: YAML → located tree → schema check → {@link dev.aloft.spec.Blueprint}, and what the
 * spec's selections and decisions say about a source.
 *
 * <p>Belongs here: reading the documents, every located error about them, the typed form that the
 * rest of Aloft works from, the lock file that lies beside them. Does not belong here: reading a
 * source or a target, and any product's rules about values (the resource types have those).
 */
@NullMarked
package dev.aloft.spec;

import org.jspecify.annotations.NullMarked;

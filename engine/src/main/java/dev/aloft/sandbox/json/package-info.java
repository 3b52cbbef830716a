/**
 * Building JSON, and reading the objects of a body strictly.
 *
 * <p>Does not belong here: any product's documents.
 */
@NullMarked
package dev.aloft.sandbox.json;

import org.jspecify.annotations.NullMarked;

/**
 * Where the sandbox keeps content: tables of documents, each with an id and an owner.
 *
 * <p>Does not belong here: what the documents mean. Configuration and people are few and live in
 * objects of their own; tables are for what comes by the hundred thousand.
 */
@NullMarked
package dev.aloft.sandbox.store;

import org.jspecify.annotations.NullMarked;

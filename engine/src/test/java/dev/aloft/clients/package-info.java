/** Clients that others wrote drive the sandbox: npm's and Maven Central's, unchanged. */
@NullMarked
package dev.aloft.clients;

import org.jspecify.annotations.NullMarked;

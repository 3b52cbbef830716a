/**
 * What every product of the sandbox needs of the web: requests, replies, routes, and the listener
 * that sees each exchange.
 *
 * <p>Does not belong here: any product's words, paths or error shapes.
 */
@NullMarked
package dev.aloft.sandbox.web;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: commands, options, exit codes, and the Guice root that wires everything. The
 * only package that sees the products' packages.
 *
 * <p>Does not belong here: what a command does ({@code run}) and how results look ({@code report}).
 * A command parses its words, calls one thing and hands the result to a view.
 */
@NullMarked
package dev.aloft.cli;

import org.jspecify.annotations.NullMarked;

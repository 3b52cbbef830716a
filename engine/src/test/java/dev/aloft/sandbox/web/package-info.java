/** Tests of the sandbox's web parts. */
@NullMarked
package dev.aloft.sandbox.web;

import org.jspecify.annotations.NullMarked;

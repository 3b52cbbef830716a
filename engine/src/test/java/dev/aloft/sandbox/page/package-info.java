/** What people see in a browser. */
@NullMarked
package dev.aloft.sandbox.page;

import org.jspecify.annotations.NullMarked;

/**
 * What people see of a sandbox in a browser: its content, the requests that came, and how far the
 * limits are used up. Content is read through the products' own operations, as by any client.
 */
@NullMarked
package dev.aloft.sandbox.page;

import org.jspecify.annotations.NullMarked;

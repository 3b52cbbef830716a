/** What the build makes of the templates in {@code src/main/jte}. */
@NullMarked
package dev.aloft.sandbox.page.template;

import org.jspecify.annotations.NullMarked;

/** What the build makes of the templates in {@code src/main/jte-spec}. */
@NullMarked
package dev.aloft.run.template;

import org.jspecify.annotations.NullMarked;

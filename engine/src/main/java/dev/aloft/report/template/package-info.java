/** What the build makes of the templates in {@code src/main/jte-report}. */
@NullMarked
package dev.aloft.report.template;

import org.jspecify.annotations.NullMarked;

/** Global settings of a Jira Cloud site, and schemes that it has none of. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.setting;

import org.jspecify.annotations.NullMarked;

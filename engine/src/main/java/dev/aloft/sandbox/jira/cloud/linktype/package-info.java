/** Issue link types of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.linktype;

import org.jspecify.annotations.NullMarked;

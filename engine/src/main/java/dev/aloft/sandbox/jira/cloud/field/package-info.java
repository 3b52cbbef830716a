/** Fields of a Jira Cloud site, with their contexts and options. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.field;

import org.jspecify.annotations.NullMarked;

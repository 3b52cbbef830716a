/** Notification schemes and issue events of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.notification;

import org.jspecify.annotations.NullMarked;

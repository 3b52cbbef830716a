/**
 * Notification schemes: so far only the empty one that keeps a site silent while issues are made.
 */
@NullMarked
package dev.aloft.jira.notification;

import org.jspecify.annotations.NullMarked;

/** The mails that a site would have sent. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.mail;

import org.jspecify.annotations.NullMarked;

/** The hold on a project's mails while its issues are written. */
@NullMarked
package dev.aloft.jira.mailhold;

import org.jspecify.annotations.NullMarked;

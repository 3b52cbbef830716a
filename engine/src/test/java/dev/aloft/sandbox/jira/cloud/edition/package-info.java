/** What needs another edition of Jira than the site has. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.edition;

import org.jspecify.annotations.NullMarked;

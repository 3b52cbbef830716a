/** Lists that a Jira, of whatever kind, tells in pages. */
@NullMarked
package dev.aloft.jira.paging;

import org.jspecify.annotations.NullMarked;

/** One thing after another altered behind Aloft's back: verify names exactly that. */
@NullMarked
package dev.aloft.jira.mutation;

import org.jspecify.annotations.NullMarked;

/**
 * Long tasks of a Jira Cloud site. They are done before they are answered for, so that a site needs
 * no threads of its own; clients still see the product's 303 and can ask for them.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.task;

import org.jspecify.annotations.NullMarked;

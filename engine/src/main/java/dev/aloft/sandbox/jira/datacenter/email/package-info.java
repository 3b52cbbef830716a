/**
 * The templates of the mails that a site sends.
 *
 * <p>Does not belong here: sending any.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.email;

import org.jspecify.annotations.NullMarked;

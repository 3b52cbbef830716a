/**
 * Making a user unrecognizable: his profile, and what refers to him everywhere on the site.
 *
 * <p>Does not belong here: texts in which people wrote a name themselves; only mentions change.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.anonymization;

import org.jspecify.annotations.NullMarked;

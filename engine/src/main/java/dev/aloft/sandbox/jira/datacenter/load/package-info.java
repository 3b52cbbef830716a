/**
 * Loading a site: from recorded REST replies, a folder for each project with its {@code
 * project.json}, and one file for each issue; or from the snapshot of an XML backup.
 *
 * <p>Does not belong here: any data set's name or value.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.load;

import org.jspecify.annotations.NullMarked;

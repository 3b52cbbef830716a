/**
 * What the organization's resources share: finding what a path names, and pages.
 *
 * <p>Does not belong here: any resource.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.place;

import org.jspecify.annotations.NullMarked;

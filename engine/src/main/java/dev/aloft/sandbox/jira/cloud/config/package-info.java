/**
 * What issues must ask of a site's configuration, and what configuration must ask of issues: two
 * interfaces and the records that they speak in.
 *
 * <p>Does not belong here: any implementation, and anything of HTTP.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.config;

import org.jspecify.annotations.NullMarked;

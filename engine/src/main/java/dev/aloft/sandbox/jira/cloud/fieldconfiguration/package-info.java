/**
 * Field configurations, their schemes, and the fields of projects: {@code /fieldconfiguration},
 * {@code /fieldconfigurationscheme}, {@code /field/association}.
 *
 * <p>Does not belong here: what a configuration means for issues, which {@code configured} decides.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import org.jspecify.annotations.NullMarked;

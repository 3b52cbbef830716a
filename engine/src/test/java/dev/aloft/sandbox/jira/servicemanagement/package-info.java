/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.search;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.load;

import org.jspecify.annotations.NullMarked;

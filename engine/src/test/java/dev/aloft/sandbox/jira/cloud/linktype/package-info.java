/** Tests of the sandbox's linktype resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.linktype;

import org.jspecify.annotations.NullMarked;

/** Tests of organizations of customers. */
@NullMarked
package dev.aloft.jira.customerorganization;

import org.jspecify.annotations.NullMarked;

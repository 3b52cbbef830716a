/**
 * Organizations of service desk customers as resources: made with exactly the members of the source
 * who have an account. They have nothing to do with the organization behind cloud sites.
 *
 * <p>Belongs here: the organizations' rows and those of their members. Does not belong here: who is
 * a customer (package {@code jira.user}), service desks themselves.
 */
@NullMarked
package dev.aloft.jira.customerorganization;

import org.jspecify.annotations.NullMarked;

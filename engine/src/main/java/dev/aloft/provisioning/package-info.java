/**
 * The directory in which an identity provider makes an organization's accounts: SCIM 2.0.
 *
 * <p>Belongs here: what is asked of and said to a directory. Does not belong here: who gets an
 * account (package {@code people}), products and domains (package {@code organization}).
 */
@NullMarked
package dev.aloft.provisioning;

import org.jspecify.annotations.NullMarked;

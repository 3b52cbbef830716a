/**
 * Spaces, content and people as they look in replies of either version, and bodies as requests
 * bring them.
 *
 * <p>Does not belong here: operations.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.view;

import org.jspecify.annotations.NullMarked;

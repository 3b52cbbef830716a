/**
 * Files on content of Confluence Cloud: uploading, reading, loading.
 *
 * <p>Does not belong here: where their bytes are kept.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.attachment;

import org.jspecify.annotations.NullMarked;

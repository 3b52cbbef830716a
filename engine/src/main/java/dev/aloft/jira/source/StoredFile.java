package dev.aloft.jira.source;

import dev.aloft.http.ContentSource;

/**
 * The bytes of an attachment, wherever they are.
 *
 * @param size in bytes, of the file itself, which counts where the row says something else
 * @param content opens them; fails where they are gone or of another size
 */
public record StoredFile(long size, ContentSource content) {}

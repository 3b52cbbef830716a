/**
 * Backups of a Jira that never was, of any size, for rehearsals and measurements: rows as Jira 8
 * writes them, the same bytes for the same shape. Knows nothing of what reads them.
 */
@NullMarked
package dev.aloft.sandbox.generate;

import org.jspecify.annotations.NullMarked;

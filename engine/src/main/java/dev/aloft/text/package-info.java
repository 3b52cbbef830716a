/**
 * Rich texts in every form that a site speaks: parsed, rewritten, printed, compared.
 *
 * <p>Belongs here: what is true of any text, such as which characters a site can store. The forms
 * have packages of their own: {@code wiki} (Jira wiki markup), {@code adf} (Atlassian Document
 * Format), {@code sketch} (what two forms of one text have in common). Does not belong here:
 * reading or writing sites, and deciding who a person is.
 */
@NullMarked
package dev.aloft.text;

import org.jspecify.annotations.NullMarked;

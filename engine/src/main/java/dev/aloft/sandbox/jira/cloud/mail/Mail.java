package dev.aloft.sandbox.jira.cloud.mail;

import java.time.Instant;

/**
 * A mail that the product would have sent.
 *
 * @param to the account that it would have reached
 * @param issue the key of the issue of which it told
 * @param why the event, as notification schemes name it, or {@link #MENTION}
 */
public record Mail(Instant at, String to, String issue, String why) {

  /** Why somebody hears of a text that names them. */
  public static final String MENTION = "Mention";
}

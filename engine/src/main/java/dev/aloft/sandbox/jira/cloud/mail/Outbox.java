package dev.aloft.sandbox.jira.cloud.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where mails end: none is sent. All are counted, the newest are kept, without their texts. Safe
 * for many threads.
 */
public final class Outbox {

  private static final int MOST = 5_000;

  private final Deque<Mail> newest = new ArrayDeque<>();
  private long count;
  private long mentions;

  synchronized void put(Mail mail) {
    count++;
    newest.addFirst(mail);
    if (newest.size() > MOST) {
      newest.removeLast();
    }
  }

  /** Counts a mail that a site sends if it mails those whom a text mentions; this one does not. */
  synchronized void mentioned() {
    mentions++;
  }

  /** How many mails there would have been besides if the site mailed those whom texts mention. */
  public synchronized long mentions() {
    return mentions;
  }

  /** How many mails there were since the start. */
  public synchronized long count() {
    return count;
  }

  /** The newest mails, newest first. */
  public synchronized List<Mail> newest() {
    return new ArrayList<>(newest);
  }
}

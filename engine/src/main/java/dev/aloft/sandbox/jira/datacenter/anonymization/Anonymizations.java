package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Anonymization;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes users unrecognizable, one at a time. The work is done when a task begins; what the task
 * says of itself grows with time, and until it has ended no other begins.
 */
final class Anonymizations {

  /** A task takes so long at least, and so much longer for each thing it changes. */
  private static final long LEAST_MILLIS = 1_000;

  private static final long MILLIS_EACH = 1;

  /** How keys look by which nobody is known. */
  private static final String PLAIN_KEY = "JIRAUSER\\d+";

  private final JiraSite site;
  private final IssueTraces issues;
  private final SiteTraces configuration;
  private final Transfer transfer;

  Anonymizations(JiraSite site) {
    this.site = site;
    this.issues = new IssueTraces(site);
    this.configuration = new SiteTraces(site);
    this.transfer = new Transfer(site);
  }

  Transfer transfer() {
    return transfer;
  }

  /** The last task. */
  Optional<Anonymization> last() {
    return site.tables().anonymizations().all().reversed().stream().findFirst();
  }

  /** A task by its number. */
  Optional<Anonymization> find(long id) {
    return site.tables().anonymizations().find(id);
  }

  /** How much of a task is done, in percent. */
  int percent(Anonymization task) {
    long takes = task.ended().orElse(task.begun()) - task.begun();
    long passed = site.now() - task.begun();
    return takes == 0 ? 100 : (int) Math.clamp(passed * 100 / takes, 0L, 100L);
  }

  /** Whether a task is still at work. */
  boolean busy() {
    return last().filter(task -> percent(task) < 100).isPresent();
  }

  /** Whether a user's key says nothing of him. */
  static boolean plain(User user) {
    return user.key().matches(PLAIN_KEY);
  }

  /** How many things refer to whoever was known so. */
  int count(String oldKey, String oldName) {
    Renaming him = new Renaming(oldKey, oldName, unknown("JIRAUSER"));
    return issues.visit(him, false) + configuration.visit(him, false);
  }

  /** Makes a user unrecognizable. */
  Anonymization begin(User user, String newOwner, User by) {
    User now = unknown(plain(user) ? user.key() : freeKey());
    transfer.give(user.key(), newOwner);
    site.users().replace(user, now);
    Renaming him = new Renaming(user.key(), user.name(), now);
    return ended(now.key(), newOwner, by, false, rewrite(him));
  }

  /** Does again what was left, for somebody of whom things still know the old key or name. */
  Anonymization again(User user, String oldKey, String oldName, String newOwner, User by) {
    transfer.give(oldKey, newOwner);
    Renaming him = new Renaming(oldKey, oldName, user);
    return ended(user.key(), newOwner, by, true, rewrite(him));
  }

  private int rewrite(Renaming him) {
    return issues.visit(him, true) + configuration.visit(him, true);
  }

  private Anonymization ended(String user, String newOwner, User by, boolean again, int rewritten) {
    long begun = site.now();
    long end = begun + LEAST_MILLIS + MILLIS_EACH * rewritten;
    return site.tables()
        .anonymizations()
        .put(
            new Anonymization(
                site.tables().anonymizations().nextId(),
                user,
                newOwner,
                by.key(),
                again,
                begun,
                Optional.of(end),
                Optional.empty(),
                rewritten));
  }

  private String freeKey() {
    String key = "JIRAUSER" + site.nextId("user");
    while (site.users().byKey(key).isPresent()) {
      key = "JIRAUSER" + site.nextId("user");
    }
    return key;
  }

  /** As the product calls those whom it has made unrecognizable; they log in no more. */
  private static User unknown(String key) {
    String hash =
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 5);
    return new User(
        key, key.toLowerCase(Locale.ROOT), "user-" + hash, key + "@jira.invalid", false);
  }
}

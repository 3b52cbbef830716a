package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Followers;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.Properties;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Roles;
import dev.aloft.sandbox.confluence.content.Spaces;
import dev.aloft.sandbox.confluence.cql.Asker;
import dev.aloft.sandbox.confluence.cql.Library;
import dev.aloft.sandbox.store.Blobs;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A site: its people, what it holds, and who may do what with it. */
public final class ConfluenceSite {

  private final CloudSite cloud;
  private final Behaviour behaviour;
  private final Blobs files;
  private final Spaces spaces = new Spaces();
  private final Roles roles = new Roles();
  private final Contents contents = new Contents();
  private final Labels labels = new Labels();
  private final Properties properties = new Properties();
  private final Restrictions restrictions = new Restrictions();
  private final Followers<Long> likes = new Followers<>();
  private final Followers<String> watchers = new Followers<>();
  private final LongTasks tasks = new LongTasks();
  private final AdminKeys adminKeys = new AdminKeys();
  private final Access access;

  /**
   * An empty Confluence.
   *
   * @param files where attached files are kept
   */
  public ConfluenceSite(CloudSite cloud, Behaviour behaviour, Blobs files) {
    this.cloud = cloud;
    this.behaviour = behaviour;
    this.files = files;
    this.access = new Access(cloud, spaces, roles, contents, restrictions);
  }

  /** The site that all products share. */
  public CloudSite cloud() {
    return cloud;
  }

  /** The switches. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** Attached files. */
  public Blobs files() {
    return files;
  }

  /** The spaces. */
  public Spaces spaces() {
    return spaces;
  }

  /** The roles in spaces. */
  public Roles roles() {
    return roles;
  }

  /** All content. */
  public Contents contents() {
    return contents;
  }

  /** The labels. */
  public Labels labels() {
    return labels;
  }

  /** The properties of content and spaces. */
  public Properties properties() {
    return properties;
  }

  /** The restrictions on content. */
  public Restrictions restrictions() {
    return restrictions;
  }

  /** Who likes which content. */
  public Followers<Long> likes() {
    return likes;
  }

  /** Who watches what: {@code content/…}, {@code space/…} or {@code label/…}. */
  public Followers<String> watchers() {
    return watchers;
  }

  /** The long tasks. */
  public LongTasks tasks() {
    return tasks;
  }

  /** The admin keys. */
  public AdminKeys adminKeys() {
    return adminKeys;
  }

  /** Who may do what. */
  public Access access() {
    return access;
  }

  /** Now. */
  public Instant now() {
    return cloud.now();
  }

  /** Who makes a call, and whether with an admin key. */
  public Viewer viewer(CloudCall call) {
    String id = call.caller().accountId();
    return new Viewer(call.caller(), adminKeys.used(call.request(), id, now()));
  }

  /** What can be searched. */
  public Library library() {
    return new Library(spaces, contents, labels, watchers, "ri:account-id");
  }

  /** Who searches. */
  public Asker asker(CloudCall call) {
    Viewer viewer = viewer(call);
    return new Asker(
        viewer.id(),
        viewer.account().timeZone(),
        now(),
        space -> access.sees(viewer, space),
        content -> access.reads(viewer, content),
        UnaryOperator.identity());
  }

  /** An account by id. */
  public Optional<Account> person(String accountId) {
    return cloud.organization().accounts().find(accountId);
  }

  /** Begins a task that is done when its time is over. */
  public LongTasks.Task begin(String name, Viewer viewer) {
    return tasks.begin(
        new LongTasks.Task(
            contents.nextId(), name, viewer.id(), now(), behaviour.taskTime(), Optional.empty()));
  }
}

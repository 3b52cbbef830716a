package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.SearchContext;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Followers;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.LongTasks;
import dev.aloft.sandbox.confluence.content.Properties;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Roles;
import dev.aloft.sandbox.confluence.content.Spaces;
import dev.aloft.sandbox.confluence.cql.Asker;
import dev.aloft.sandbox.confluence.cql.Library;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;

/** A site: its people, what it holds, and who may do what with it. */
public final class ConfluenceSite {

  private final CloudSite cloud;
  private final Behaviour behaviour;
  private final Blobs files;
  private final Store store;
  private final Spaces spaces;
  private final Roles roles;
  private final Contents contents;
  private final Labels labels;
  private final Properties properties;
  private final Restrictions restrictions;
  private final Followers<Long> likes;
  private final Followers<String> watchers;
  private final LongTasks tasks;
  private final Relations relations;
  private final AdminKeys adminKeys;
  private final Access access;

  /** An empty Confluence that forgets everything when the process ends. */
  public ConfluenceSite(CloudSite cloud, Behaviour behaviour) {
    this(cloud, behaviour, new MemoryStore(), new MemoryBlobs());
  }

  /**
   * The Confluence of a store.
   *
   * @param files where attached files are kept
   */
  public ConfluenceSite(CloudSite cloud, Behaviour behaviour, Store store, Blobs files) {
    this.cloud = cloud;
    this.behaviour = behaviour;
    this.files = files;
    this.store = store;
    this.spaces = new Spaces(store);
    this.roles = new Roles(store);
    this.contents = new Contents(store);
    this.labels = new Labels(store);
    this.properties = new Properties(store);
    this.restrictions = new Restrictions(store);
    this.likes = new Followers<>(store, "confluence.like", new TypeReference<>() {});
    this.watchers = new Followers<>(store, "confluence.watcher", new TypeReference<>() {});
    this.tasks = new LongTasks(store);
    this.relations = new Relations(store);
    this.adminKeys = new AdminKeys(store);
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

  /** Where everything is kept. */
  public Store store() {
    return store;
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

  /** What is related to what. */
  public Relations relations() {
    return relations;
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
    return new Library(spaces, contents, labels, watchers, relations, "ri:account-id");
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
        UnaryOperator.identity(),
        SearchContext.read(call));
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

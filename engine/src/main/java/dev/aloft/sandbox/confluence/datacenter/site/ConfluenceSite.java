package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Followers;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.LongTasks;
import dev.aloft.sandbox.confluence.content.LongTasks.Task;
import dev.aloft.sandbox.confluence.content.Properties;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.cql.Asker;
import dev.aloft.sandbox.confluence.cql.Favourites;
import dev.aloft.sandbox.confluence.cql.Here;
import dev.aloft.sandbox.confluence.cql.Library;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** A site: its people, what it holds, and who may do what with it. Guarded by its lock. */
public final class ConfluenceSite {

  /** The group whose members administer it. */
  public static final String ADMINISTRATORS = "confluence-administrators";

  /** The group of everybody who may use it. */
  public static final String USERS = "confluence-users";

  private final DataCenterSite dataCenter;
  private final Blobs files;
  private final Spaces spaces;
  private final Contents contents;
  private final Labels labels;
  private final Restrictions restrictions;
  private final Followers<String> watchers;
  private final Properties properties;
  private final LongTasks tasks;
  private final AuditLog audit;
  private final Favourites favourites;
  private final GlobalGrants grants;
  private final Positions positions;
  private final Access access;

  /**
   * The site of a store.
   *
   * @param files where attached files are kept
   */
  public ConfluenceSite(String name, Clock clock, Store store, Blobs files) {
    this.dataCenter = new DataCenterSite(name, ADMINISTRATORS, clock, store);
    this.files = files;
    this.spaces = new Spaces(store);
    this.contents = new Contents(store);
    this.labels = new Labels(store);
    this.restrictions = new Restrictions(store);
    this.watchers = new Followers<>(store, "confluence.watcher", new TypeReference<>() {});
    this.properties = new Properties(store);
    this.tasks = new LongTasks(store);
    this.audit = new AuditLog(store, this::now);
    this.favourites = new OwnLabels(labels);
    this.grants = new GlobalGrants(store, ADMINISTRATORS, USERS);
    this.positions = new Positions(store, contents);
    this.access = new Access(dataCenter, spaces, contents, restrictions, grants);
    dataCenter.administeredBy(access::administers);
    users().group(ADMINISTRATORS);
    users().group(USERS);
  }

  /** The people and the lock. */
  public DataCenterSite dataCenter() {
    return dataCenter;
  }

  /** The people. */
  public Users users() {
    return dataCenter.users();
  }

  /** Attached files. */
  public Blobs files() {
    return files;
  }

  /** The spaces. */
  public Spaces spaces() {
    return spaces;
  }

  /** All content. */
  public Contents contents() {
    return contents;
  }

  /** The labels. */
  public Labels labels() {
    return labels;
  }

  /** Who alone may read or change content. */
  public Restrictions restrictions() {
    return restrictions;
  }

  /** What apps keep with content and spaces. */
  public Properties properties() {
    return properties;
  }

  /** Which places pages were given among their siblings. */
  public Positions positions() {
    return positions;
  }

  /** Who watches what: {@code content/ID}, {@code space/ID}. */
  public Followers<String> watchers() {
    return watchers;
  }

  /** Tasks for which callers wait. */
  public LongTasks tasks() {
    return tasks;
  }

  /** What the whole site lets people do. */
  public GlobalGrants grants() {
    return grants;
  }

  /** Begins a task whose work is done at once. */
  public Task begin(String name, User caller) {
    return tasks.begin(
        new Task(contents.nextId(), name, caller.key(), now(), Duration.ZERO, Optional.empty()));
  }

  /** Takes content away for good, with whatever hangs on it. */
  public void purge(Content content) {
    for (Content child : contents.below(content)) {
      if (!child.kind().inTree()) {
        purge(child);
      }
    }
    if (content.detail() instanceof Detail.File file) {
      files.remove(file.blob());
    }
    labels.forget(content.id());
    restrictions.clear(content.id());
    properties.forget(content.id());
    watchers.forget("content/" + content.id());
    positions.forget(content.id());
    contents.purge(content);
  }

  /** Takes a space away for good, with all its content. */
  public void remove(Space space) {
    contents
        .all()
        .filter(one -> one.spaceId() == space.id())
        .toList()
        .forEach(one -> contents.find(one.id()).ifPresent(this::purge));
    labels.forget(space.id());
    properties.forget(space.id());
    watchers.forget("space/" + space.id());
    spaces.remove(space);
  }

  /** Who may do what. */
  public Access access() {
    return access;
  }

  /** Now. */
  public Instant now() {
    return dataCenter.now();
  }

  /** Founds a space that a group may use, with a first page. */
  public Space found(String key, String name, String description, User founder, String group) {
    return found(key, name, description, founder, List.of(group));
  }

  /** Founds a space that groups may use, with a first page; one whose key begins so is his own. */
  public Space found(
      String key, String name, String description, User founder, List<String> groups) {
    long id = contents.nextId();
    boolean personal = key.startsWith("~");
    Space space =
        spaces.put(
            new Space(
                id,
                key,
                name,
                description,
                founder.key(),
                now(),
                personal,
                false,
                Optional.empty()));
    for (Right right : Right.ALL) {
      for (String group : right.equals(Right.ADMINISTER) ? List.<String>of() : groups) {
        spaces.grant(space, contents.nextId(), Holder.group(group), right);
      }
      spaces.grant(space, contents.nextId(), Holder.user(founder.key()), right);
    }
    Content home =
        contents.add(fresh(Kind.PAGE, id, Optional.empty(), name + " Home", Body.EMPTY, founder));
    return spaces.put(space.opening(home.id()));
  }

  /** Content as it is when somebody has just made it. */
  public Content fresh(
      Kind kind, long space, Optional<Long> parent, String title, Body body, User author) {
    return new Content(
        contents.nextId(),
        kind,
        space,
        parent,
        title,
        Status.CURRENT,
        body,
        author.key(),
        author.key(),
        Optional.empty(),
        now(),
        new Version(1, author.key(), now(), "", false),
        Detail.NONE);
  }

  /** What administrators did. */
  public AuditLog audit() {
    return audit;
  }

  /** What people have saved for later. */
  public Favourites favourites() {
    return favourites;
  }

  /** What can be searched. */
  public Library library() {
    return new Library(spaces, contents, labels, watchers, favourites, "ri:userkey");
  }

  /** Who searches; people are called by their names. */
  public Asker asker(User user) {
    return new Asker(
        user.key(),
        "UTC",
        now(),
        space -> access.sees(user, space),
        content -> access.reads(user, content),
        name -> users().byName(name).map(User::key).orElse(name),
        Here.NOWHERE);
  }
}

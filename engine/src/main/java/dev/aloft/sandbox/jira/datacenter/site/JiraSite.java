package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.time.Clock;
import tools.jackson.core.type.TypeReference;

/** A site: its people, its content, and who may do what. Guarded by its lock. */
public final class JiraSite {

  /** The group whose members administer a site. */
  public static final String ADMINISTRATORS = "jira-administrators";

  /** The group of those who use a site. */
  public static final String USERS = "jira-software-users";

  private final DataCenterSite dataCenter;
  private final Sequences ids;
  private final Tables tables;
  private final Blobs files;
  private final Issues issues;
  private final Access access;
  private final PropertyStore properties;
  private final Register<String, String> settings;

  /**
   * A site over a store; a fresh one if the store is empty.
   *
   * @param ids go on where they stood when the store was left
   */
  public JiraSite(String name, Clock clock, Store store, Blobs files, Sequences ids) {
    this.dataCenter = new DataCenterSite(name, ADMINISTRATORS, clock, store);
    this.ids = ids;
    this.settings = new Register<>(store, "setting", new TypeReference<>() {});
    this.tables = Tables.of(store, ids);
    this.files = files;
    this.issues = new Issues(tables);
    this.access = new Access(this);
    this.properties = new PropertyStore(tables.properties());
    dataCenter.users().group(ADMINISTRATORS);
    dataCenter.users().group(USERS);
    if (tables.statuses().all().isEmpty()) {
      new FreshSite(tables).fill();
      ids.reserve("grant", FreshSite.LAST_GRANT);
    }
  }

  /** The people and the lock. */
  public DataCenterSite dataCenter() {
    return dataCenter;
  }

  /** The people. */
  public Users users() {
    return dataCenter.users();
  }

  /** The content. */
  public Tables tables() {
    return tables;
  }

  /** The issues by key. */
  public Issues issues() {
    return issues;
  }

  /** Who may do what. */
  public Access access() {
    return access;
  }

  /** What apps keep with things. */
  public PropertyStore properties() {
    return properties;
  }

  /** The bytes of attachments. */
  public Blobs files() {
    return files;
  }

  /** Now, in milliseconds. */
  public long now() {
    return dataCenter.now().toEpochMilli();
  }

  /** The application's properties that were changed, by their name. */
  public Register<String, String> settings() {
    return settings;
  }

  /** A number for something that no table holds. */
  public long nextId(String kind) {
    return ids.next(kind);
  }

  /** Never gives a number that something has brought with it, nor one below. */
  public void reserveId(String kind, long id) {
    ids.reserve(kind, id);
  }

  /** How others see the user with a key, whether he is still here or not. */
  public String displayName(String key) {
    return users().byKey(key).map(User::displayName).orElse(key);
  }
}

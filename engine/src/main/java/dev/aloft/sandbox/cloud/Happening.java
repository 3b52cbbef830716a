package dev.aloft.sandbox.cloud;

import java.util.List;
import java.util.Map;

/**
 * Something that somebody did to an organization. Of people only ids are in it, so that it tells
 * nothing of an account that was deleted since.
 *
 * @param about what it was done to, the most important first
 */
public record Happening(Action action, List<Subject> about) {

  /** Keeps a copy. */
  public Happening {
    about = List.copyOf(about);
  }

  /** What can be done, in the words of the product's list of activities. */
  public enum Action {
    GROUP_CREATED("group_created", "Created group", "Groups"),
    GROUP_RENAMED("group_renamed", "Renamed group", "Groups"),
    GROUP_DELETED("group_deleted", "Deleted group", "Groups"),
    USER_ADDED_TO_GROUP("user_added_to_group", "Added user to group", "Groups"),
    USER_REMOVED_FROM_GROUP("user_removed_from_group", "Removed user from group", "Groups"),
    GROUP_ROLE_GRANTED("group_role_granted", "Granted role to group", "Groups"),
    GROUP_ROLE_REVOKED("group_role_revoked", "Revoked role from group", "Groups"),
    USER_CREATED("user_created", "Created user", "Users"),
    USER_INVITED("user_invited", "Invited user", "Users"),
    USER_SUSPENDED("user_suspended", "Suspended user's access", "Users"),
    USER_RESTORED("user_restored", "Restored user's access", "Users"),
    USER_REMOVED("user_removed", "Removed user", "Users"),
    ACCOUNT_DEACTIVATED("account_deactivated", "Deactivated account", "Atlassian accounts"),
    ACCOUNT_REACTIVATED("account_reactivated", "Reactivated account", "Atlassian accounts"),
    ACCOUNT_EMAIL_CHANGED("account_email_changed", "Changed email address", "Atlassian accounts"),
    ACCOUNT_CHANGED("account_changed", "Changed profile", "Atlassian accounts"),
    POLICY_CREATED("policy_created", "Created policy", "Policies"),
    POLICY_UPDATED("policy_updated", "Updated policy", "Policies"),
    POLICY_DELETED("policy_deleted", "Deleted policy", "Policies"),
    POLICY_RESOURCE_ADDED("policy_resource_added", "Added resource to policy", "Policies"),
    POLICY_RESOURCE_UPDATED("policy_resource_updated", "Updated resource of policy", "Policies"),
    POLICY_RESOURCE_REMOVED("policy_resource_removed", "Removed resource from policy", "Policies");

    private final String id;
    private final String words;
    private final String family;

    Action(String id, String words, String family) {
      this.id = id;
      this.words = words;
      this.family = family;
    }

    /** The name by which callers know it. */
    public String id() {
      return id;
    }

    /** What people read. */
    public String words() {
      return words;
    }

    /** What people read over it and its like. */
    public String family() {
      return family;
    }
  }

  /**
   * Something that it was done to.
   *
   * @param type {@code user}, {@code group}, {@code policy} or {@code resource}
   * @param attributes what was known of it then; nothing of people
   */
  public record Subject(String type, String id, Map<String, String> attributes) {

    /** Keeps a copy. */
    public Subject {
      attributes = Map.copyOf(attributes);
    }

    /** An account. */
    public static Subject user(String accountId) {
      return new Subject("user", accountId, Map.of());
    }

    /** A group, by the name that it has. */
    public static Subject group(Group group) {
      return new Subject("group", group.groupId(), Map.of("name", group.name()));
    }
  }
}

package dev.aloft.sandbox.jira.datacenter.application;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import java.util.List;
import java.util.Optional;

/** The applications of a site, each with the groups whose members may use it. */
final class ApplicationRoles {

  /**
   * An application.
   *
   * @param usual the groups that new users join
   */
  record Role(String key, String name, List<String> groups, List<String> usual) {

    Role {
      groups = List.copyOf(groups);
      usual = List.copyOf(usual);
    }
  }

  private static final String SOFTWARE = "jira-software";
  private static final String DESK = "jira-servicedesk";
  private static final String SEPARATOR = "\n";

  private final JiraSite site;

  ApplicationRoles(JiraSite site) {
    this.site = site;
  }

  /** All of them. */
  List<Role> all() {
    return List.of(
        role(SOFTWARE, "Jira Software", List.of(JiraSite.USERS)),
        role(DESK, "Jira Service Management", List.of()));
  }

  /** One by its key. */
  Optional<Role> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private Role role(String key, String name, List<String> fresh) {
    return new Role(key, name, kept(key, "groups", fresh), kept(key, "usual", fresh));
  }

  private List<String> kept(String key, String what, List<String> fresh) {
    return site.settings()
        .find(setting(key, what))
        .map(text -> text.isEmpty() ? List.<String>of() : List.of(text.split(SEPARATOR)))
        .orElse(fresh);
  }

  private static String setting(String key, String what) {
    return "application." + key + "." + what;
  }

  /** Lets other groups use an application. */
  void put(Role role) {
    site.settings().put(setting(role.key(), "groups"), String.join(SEPARATOR, role.groups()));
    site.settings().put(setting(role.key(), "usual"), String.join(SEPARATOR, role.usual()));
  }

  /** How many may use an application. */
  long users(Role role) {
    return site.users().all().stream()
        .filter(User::active)
        .filter(user -> role.groups().stream().anyMatch(group -> site.users().in(user, group)))
        .count();
  }

  /** Tells one state of all of them from another. */
  String version() {
    return Integer.toHexString(all().hashCode());
  }
}

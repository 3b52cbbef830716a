package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the site of a backup in the place of what is there: spaces, people, groups. A file holds no
 * secrets, so whoever is on the site under the same name keeps his, and others have to be given a
 * password; whoever brings the site back stays its administrator, lest nobody can go on. What a
 * file does not hold (global permissions, webhooks, colours) stays.
 */
final class SiteRestore {

  private final ConfluenceSite site;
  private final Entities entities;
  private final SpaceRestore spaces;

  SiteRestore(ConfluenceSite site, BackupFile file) {
    this.site = site;
    this.entities = file.entities();
    this.spaces = new SpaceRestore(site, file);
  }

  /** How many objects could not be brought back. */
  long skipped() {
    return spaces.skipped();
  }

  /** Does it for somebody. */
  List<Space> restore(User by) {
    site.spaces().all().forEach(site::remove);
    people(by);
    groups(by);
    return spaces.restore();
  }

  private Users users() {
    return site.users();
  }

  private static String name(Entity entity) {
    return entity.text("name");
  }

  private void people(User by) {
    Set<String> names =
        entities.all("InternalUser").map(SiteRestore::name).collect(Collectors.toSet());
    users().all().stream()
        .filter(user -> !names.contains(user.name()) && !user.key().equals(by.key()))
        .forEach(users()::remove);
    entities.all("InternalUser").forEach(this::person);
  }

  private void person(Entity told) {
    String free =
        users().byKey(told.id()).isPresent() ? told.id() + site.contents().nextId() : told.id();
    String key = users().byName(name(told)).map(User::key).orElse(free);
    users()
        .put(
            new User(
                key,
                name(told),
                told.text("displayName"),
                told.text("emailAddress"),
                told.text("active").equals("true")));
  }

  private void groups(User by) {
    Set<String> names =
        entities.all("InternalGroup").map(SiteRestore::name).collect(Collectors.toSet());
    for (String group : users().groups()) {
      users().members(group).forEach(member -> users().leave(member, group));
      if (!names.contains(group)
          && !group.equals(ConfluenceSite.ADMINISTRATORS)
          && !group.equals(ConfluenceSite.USERS)) {
        users().removeGroup(group);
      }
    }
    names.forEach(users()::group);
    entities.all("HibernateMembership").forEach(this::membership);
    users().join(by, ConfluenceSite.ADMINISTRATORS);
  }

  private void membership(Entity told) {
    Optional<String> group =
        told.link("parentGroup")
            .flatMap(id -> entities.find("InternalGroup", id))
            .map(SiteRestore::name);
    Optional<User> user =
        told.link("userMember")
            .flatMap(id -> entities.find("InternalUser", id))
            .flatMap(one -> users().byName(name(one)));
    group.ifPresent(name -> user.ifPresent(one -> users().join(one, name)));
  }
}

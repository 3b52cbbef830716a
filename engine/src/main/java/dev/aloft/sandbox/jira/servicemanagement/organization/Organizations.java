package dev.aloft.sandbox.jira.servicemanagement.organization;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organizations of a site's customers. */
public final class Organizations {

  /**
   * An organization.
   *
   * @param members the accounts in it, in the order in which they came
   * @param desks the ids of the desks that serve it
   */
  public record Organization(
      long id, String name, Instant created, List<String> members, List<Integer> desks) {

    /** Keeps copies. */
    public Organization {
      members = List.copyOf(members);
      desks = List.copyOf(desks);
    }

    /** An id that is unique beyond the site. */
    String uuid() {
      return UUID.nameUUIDFromBytes(("organization/" + id).getBytes(StandardCharsets.UTF_8))
          .toString();
    }
  }

  private final JiraSite site;
  private final Records<Organization> records;

  /** Organizations in a store. */
  public Organizations(JiraSite site, Store store) {
    this.site = site;
    this.records = new Records<>(store.table("organization"), Organization.class);
  }

  /** Adds an organization; ids are counted from one. */
  Organization add(String name) {
    long id = site.ids().next("organization") - 9_999;
    return put(new Organization(id, name, site.now(), List.of(), List.of()));
  }

  private Organization put(Organization organization) {
    records.put(organization.id(), 0, organization);
    return organization;
  }

  /** An organization by id. */
  public Optional<Organization> find(long id) {
    return records.find(id);
  }

  /** The organization of a name, whatever the case of its letters. */
  Optional<Organization> named(String name) {
    return all().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  /** All organizations by ascending id. */
  public List<Organization> all() {
    return records.all();
  }

  /** The organizations that an account is in. */
  public List<Organization> of(Account account) {
    return all().stream().filter(one -> one.members().contains(account.accountId())).toList();
  }

  /** Takes an organization away, whatever it is tied to (contract). */
  void remove(Organization organization) {
    records.remove(organization.id());
  }

  /** Lets people in, or out. */
  void members(Organization before, Collection<String> people, boolean in) {
    put(
        new Organization(
            before.id(),
            before.name(),
            before.created(),
            changed(before.members(), people, in),
            before.desks()));
  }

  /** Has a desk serve an organization, or no longer. */
  void desk(Organization before, int desk, boolean in) {
    put(
        new Organization(
            before.id(),
            before.name(),
            before.created(),
            before.members(),
            changed(before.desks(), List.of(desk), in)));
  }

  private static <T> List<T> changed(List<T> before, Collection<T> some, boolean in) {
    List<T> all = new ArrayList<>(before);
    all.removeAll(some);
    if (in) {
      some.stream().filter(one -> !before.contains(one)).distinct().forEach(all::add);
      all.addAll(before.stream().filter(some::contains).toList());
    }
    return all;
  }
}

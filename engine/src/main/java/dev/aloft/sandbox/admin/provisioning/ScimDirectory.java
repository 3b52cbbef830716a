package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** What an identity provider has provisioned: people, each with an account, and groups. */
final class ScimDirectory {

  /**
   * Somebody.
   *
   * @param account the account that belongs to him
   * @param attributes what the provider said of him, as it said it
   */
  record Person(
      String id, String account, ObjectNode attributes, Instant created, Instant modified) {

    /** His name, by which he is unique. */
    String userName() {
      return attributes.path("userName").asString("");
    }
  }

  /** A group, and the provider's name of it. */
  record Provisioned(
      String groupId, Optional<String> externalId, Instant created, Instant modified) {}

  private static final String IDS = "ids";

  private final Organization organization;
  private final Register<String, Person> people;
  private final Register<String, Provisioned> groups;

  /** The ids of people by their names in small letters, and by their accounts. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, String> accounts = new HashMap<>();

  /** How many ids were given. */
  private final Register<String, Integer> given;

  /** What a store says was provisioned; nobody else may change the groups of it. */
  ScimDirectory(Organization organization, Store store) {
    this.organization = organization;
    this.people = new Register<>(store, "scim.person", new TypeReference<>() {});
    this.groups = new Register<>(store, "scim.group", new TypeReference<>() {});
    this.given = new Register<>(store, "scim.given", new TypeReference<>() {});
    groups.keys().forEach(group -> organization.groups().synced(group, true));
    people().forEach(this::present);
  }

  /** The organization. */
  Organization organization() {
    return organization;
  }

  /** An id that nobody has. */
  String freeId() {
    int number = given.find(IDS).orElse(0);
    given.put(IDS, number + 1);
    String seed = organization.id() + "/scim/" + number;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Everybody. */
  List<Person> people() {
    return people.values().toList();
  }

  /** Somebody by id. */
  Optional<Person> person(String id) {
    return people.find(id);
  }

  /** Whose name it is, whatever its case. */
  Optional<Person> named(String userName) {
    return Optional.ofNullable(names.get(small(userName))).flatMap(people::find);
  }

  /** Whose account it is. */
  Optional<Person> ofAccount(String account) {
    return Optional.ofNullable(accounts.get(account)).flatMap(people::find);
  }

  /** Puts somebody in the place of whoever has his id. */
  Person put(Person person) {
    people.find(person.id()).ifPresent(before -> names.remove(small(before.userName())));
    people.put(person.id(), person);
    present(person);
    return person;
  }

  private void present(Person person) {
    names.put(small(person.userName()), person.id());
    accounts.put(person.account(), person.id());
    organization.attendance().provisioned(person.account(), true);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Somebody is provisioned no longer. */
  void remove(Person person) {
    people.remove(person.id());
    names.remove(small(person.userName()));
    accounts.remove(person.account());
    organization.attendance().provisioned(person.account(), false);
  }

  /** All groups. */
  List<Provisioned> groups() {
    return groups.values().toList();
  }

  /** A group by id. */
  Optional<Provisioned> group(String id) {
    return groups.find(id);
  }

  /** Puts a group, which nobody else may change from now on. */
  Provisioned put(Provisioned group) {
    groups.put(group.groupId(), group);
    organization.groups().synced(group.groupId(), true);
    return group;
  }

  /** Takes a group away. */
  void remove(Provisioned group) {
    groups.remove(group.groupId());
    organization.groups().synced(group.groupId(), false);
    organization.groups().find(group.groupId()).ifPresent(organization.groups()::remove);
  }
}

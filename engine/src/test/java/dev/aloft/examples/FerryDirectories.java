package dev.aloft.examples;

import dev.aloft.examples.FerryPeople.Person;
import dev.aloft.sandbox.generate.BackupRows;
import java.util.List;
import java.util.function.IntSupplier;

/** The rows of the people of Lighthouse Ferries, in two directories, and of their groups. */
final class FerryDirectories {

  private final BackupRows xml;
  private final FerrySettings settings;
  private final List<Person> people;
  private final IntSupplier ids;

  FerryDirectories(BackupRows xml, FerrySettings settings, List<Person> people, IntSupplier ids) {
    this.xml = xml;
    this.settings = settings;
    this.people = people;
    this.ids = ids;
  }

  /** Directories, accounts, groups and who is in them. */
  void write() {
    settings.directory(1, "Jira Internal Directory", 0);
    settings.directory(2, "Lighthouse directory", 1);
    List<String> logins = people.stream().map(Person::key).toList();
    int id = 100;
    for (Person one : people) {
      xml.row("ApplicationUser", "id", id, "userKey", one.key(), "lowerUserName", one.key());
      xml.row(
          "User",
          "id",
          id,
          "directoryId",
          one.directory(),
          "userName",
          one.key(),
          "lowerUserName",
          one.key(),
          "active",
          one.active() ? 1 : 0,
          "displayName",
          one.name(),
          "emailAddress",
          one.email());
      id++;
    }
    group(1, "administrators", List.of("admin", "per.strand"));
    group(2, "jira-software-users", logins.subList(0, 60));
    group(3, "captains", logins.subList(20, 32));
    group(4, "office", logins.subList(32, 50));
  }

  private void group(int id, String name, List<String> members) {
    xml.row(
        "Group",
        "id",
        id,
        "groupName",
        name,
        "lowerGroupName",
        name,
        "active",
        1,
        "type",
        "GROUP",
        "directoryId",
        1);
    for (String member : members) {
      int directory =
          people.stream().filter(p -> p.key().equals(member)).findFirst().orElseThrow().directory();
      xml.row(
          "Membership",
          "id",
          ids.getAsInt(),
          "parentName",
          name,
          "lowerParentName",
          name,
          "childName",
          member,
          "lowerChildName",
          member,
          "membershipType",
          "GROUP_USER",
          "directoryId",
          directory);
    }
  }
}

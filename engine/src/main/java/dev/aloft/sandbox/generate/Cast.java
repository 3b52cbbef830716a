package dev.aloft.sandbox.generate;

import dev.aloft.sandbox.generate.Chance.Purpose;
import java.util.SplittableRandom;

/** The people of a generated Jira. The first one is the administrator and has nothing odd. */
final class Cast {

  static final String GROUP = "jira-software-users";

  private final BackupShape shape;
  private final Chance chance;

  Cast(BackupShape shape, Chance chance) {
    this.shape = shape;
    this.chance = chance;
  }

  /** The key by which rows name people, as Jira gives it since 8.4. */
  String key(int person) {
    return "JIRAUSER" + (10_000 + person);
  }

  String key(SplittableRandom random) {
    return key(random.nextInt(shape.people()));
  }

  private static String loginOf(int person) {
    return "person" + person;
  }

  /** The name by which texts mention people. */
  String login(SplittableRandom random) {
    return loginOf(random.nextInt(shape.people()));
  }

  void write(BackupRows rows) {
    rows.row(
        "Directory",
        "id",
        1,
        "directoryName",
        "Jira Internal Directory",
        "lowerDirectoryName",
        "jira internal directory",
        "active",
        1,
        "type",
        "INTERNAL",
        "position",
        0);
    group(rows, 10_000, "jira-administrators");
    group(rows, 10_001, GROUP);
    int membership = 10_000;
    for (int person = 0; person < shape.people(); person++) {
      String login = loginOf(person);
      int id = 10_000 + person;
      rows.row("ApplicationUser", "id", id, "userKey", key(person), "lowerUserName", login);
      double odd = person == 0 ? 1 : chance.share(Purpose.PERSON, person) / shape.nasty();
      if (odd < 0.2) {
        // Deleted: only the key is left.
        continue;
      }
      user(rows, id, login, odd);
      if (person == 0) {
        member(rows, membership++, 10_000, "jira-administrators", id, login);
      }
      member(rows, membership++, 10_001, GROUP, id, login);
    }
  }

  private static void user(BackupRows rows, int id, String login, double odd) {
    String name = odd < 0.4 ? "  Ørjan Ó 😀 \u001f" : "Person " + (id - 10_000);
    String mail = odd < 0.6 ? "" : odd < 0.8 ? "not an address" : login + "@acme.example";
    rows.row(
        "User",
        "id",
        id,
        "directoryId",
        1,
        "userName",
        login,
        "lowerUserName",
        login,
        "active",
        odd < 1 ? 0 : 1,
        "displayName",
        name,
        "emailAddress",
        mail);
  }

  private static void group(BackupRows rows, int id, String name) {
    rows.row(
        "Group",
        "id",
        id,
        "groupName",
        name,
        "lowerGroupName",
        name,
        "active",
        1,
        "local",
        0,
        "type",
        "GROUP",
        "directoryId",
        1);
  }

  private static void member(
      BackupRows rows, int id, int group, String groupName, int person, String login) {
    rows.row(
        "Membership",
        "id",
        id,
        "parentId",
        group,
        "childId",
        person,
        "membershipType",
        "GROUP_USER",
        "parentName",
        groupName,
        "lowerParentName",
        groupName,
        "childName",
        login,
        "lowerChildName",
        login,
        "directoryId",
        1);
  }
}

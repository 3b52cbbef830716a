package dev.aloft.performance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A backup of many people and hardly anything else: three directories, groups of five thousand that
 * have a role in the one project, and of each kind of trouble one person in twenty.
 *
 * @param people how many
 */
record PeopleBackup(int people) {

  private static final int A_GROUP = 5_000;
  private static final int TROUBLE = 20;

  /** What is wrong with somebody, if anything. */
  private enum Trouble {
    NO_ADDRESS,
    NO_AT_SIGN,
    SHARED_ADDRESS,
    OTHER_CASE,
    INACTIVE,
    OTHER_DOMAIN,
    SHADOWED,
    KEY_IS_NO_NAME,
    NEW_HERE,
    NONE
  }

  private static Trouble trouble(int person) {
    Trouble[] all = Trouble.values();
    int turn = person % TROUBLE;
    return turn < all.length ? all[turn] : Trouble.NONE;
  }

  /** The addresses that the rules give an account. */
  List<String> addresses() {
    return IntStream.range(0, people)
        .filter(person ->
            switch (trouble(person)) {
              case NO_ADDRESS, NO_AT_SIGN, SHARED_ADDRESS, OTHER_CASE, OTHER_DOMAIN -> false;
              case INACTIVE, SHADOWED, KEY_IS_NO_NAME, NEW_HERE, NONE -> true;
            })
        .mapToObj(PeopleBackup::address)
        .toList();
  }

  /** Those of them that have an account on the target before. */
  List<String> known() {
    return IntStream.range(0, people)
        .filter(person ->
            switch (trouble(person)) {
              case NO_ADDRESS, NO_AT_SIGN, SHARED_ADDRESS, OTHER_CASE, OTHER_DOMAIN, NEW_HERE ->
                  false;
              case INACTIVE, SHADOWED, KEY_IS_NO_NAME, NONE -> true;
            })
        .mapToObj(PeopleBackup::address)
        .toList();
  }

  /** How many of the addresses have none, in each of the groups. */
  List<Long> newcomers() {
    return IntStream.range(0, (people + A_GROUP - 1) / A_GROUP)
        .mapToObj(group ->
            IntStream.range(group * A_GROUP, Math.min(people, (group + 1) * A_GROUP))
                .filter(person -> trouble(person) == Trouble.NEW_HERE)
                .count())
        .toList();
  }

  private static String address(int person) {
    return "person" + person + "@acme.example";
  }

  /** What stands in the backup. */
  private static String written(int person) {
    return switch (trouble(person)) {
      case NO_ADDRESS -> "";
      case NO_AT_SIGN -> "person" + person;
      case SHARED_ADDRESS -> address(person + TROUBLE - 1 - person % TROUBLE);
      case OTHER_CASE ->
          address(person + TROUBLE - 2 - person % TROUBLE).toUpperCase(java.util.Locale.ROOT);
      case OTHER_DOMAIN -> "person" + person + "@elsewhere.example";
      case INACTIVE, SHADOWED, KEY_IS_NO_NAME, NEW_HERE, NONE -> address(person);
    };
  }

  /** Writes its entities. */
  void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println("<entity-engine-xml>");
      for (int directory = 1; directory <= 3; directory++) {
        out.printf(
            "<Directory id=\"%1$d\" directoryPosition=\"%1$d\" directoryName=\"Directory %1$d\""
                + " active=\"1\"/>%n",
            directory);
      }
      out.println("<Project id=\"1\" name=\"Ops\" key=\"OPS\" lead=\"p19\" counter=\"1\"/>");
      out.println("<ProjectRole id=\"10002\" name=\"Administrators\"/>");
      out.println("<IssueType id=\"1\" sequence=\"1\" name=\"Errand\" iconurl=\"/i.png\"/>");
      out.println("<Status id=\"1\" sequence=\"1\" name=\"Open\" statuscategory=\"2\"/>");
      out.println(
          "<Issue id=\"10\" key=\"OPS-1\" number=\"1\" project=\"1\" type=\"1\" status=\"1\""
              + " reporter=\"p19\" creator=\"p19\" summary=\"Mend the pump\""
              + " created=\"2024-01-02 03:04:05.0\" updated=\"2024-01-02 03:04:05.0\"/>");
      for (int group = 0; group * A_GROUP < people; group++) {
        out.printf(
            "<Group id=\"%1$d\" groupName=\"crew-%1$d\" lowerGroupName=\"crew-%1$d\" active=\"1\""
                + " directoryId=\"1\"/>%n",
            group);
        out.printf(
            "<ProjectRoleActor id=\"%1$d\" pid=\"1\" projectroleid=\"10002\""
                + " roletype=\"atlassian-group-role-actor\" roletypeparameter=\"crew-%1$d\"/>%n",
            group);
      }
      for (int person = 0; person < people; person++) {
        person(out, person);
      }
      out.println("</entity-engine-xml>");
    }
  }

  private void person(PrintWriter out, int person) {
    Trouble trouble = trouble(person);
    String name = "p" + person;
    user(out, person, 1 + person % 2, name, written(person), trouble != Trouble.INACTIVE);
    if (trouble == Trouble.SHADOWED) {
      user(out, people + person, 3, name, "elsewhere" + person + "@acme.example", true);
    }
    out.printf(
        "<ApplicationUser id=\"%d\" userKey=\"%s\" lowerUserName=\"%s\"/>%n",
        person, trouble == Trouble.KEY_IS_NO_NAME ? "JIRAUSER" + person : name, name);
    out.printf(
        "<Membership id=\"%1$d\" membershipType=\"GROUP_USER\" parentName=\"crew-%2$d\""
            + " lowerParentName=\"crew-%2$d\" childName=\"%3$s\" lowerChildName=\"%3$s\""
            + " directoryId=\"%4$d\"/>%n",
        person, person / A_GROUP, name, 1 + person % 2);
  }

  private static void user(
      PrintWriter out, int id, int directory, String name, String email, boolean active) {
    out.printf(
        "<User id=\"%d\" directoryId=\"%d\" userName=\"%s\" lowerUserName=\"%s\" active=\"%d\""
            + " displayName=\"Person %s\" emailAddress=\"%s\"/>%n",
        id, directory, name, name, active ? 1 : 0, name, email);
  }
}

package dev.aloft.examples;

import java.util.List;
import java.util.Random;

/** What the people of Lighthouse Ferries write: wiki markup of every kind that is in daily use. */
final class FerryTexts {

  private static final List<String> THINGS =
      List.of(
          "bow thruster",
          "car deck ramp",
          "radar",
          "life raft 4",
          "booking page",
          "timetable",
          "fuel pump",
          "passenger counter",
          "galley fridge",
          "mooring line",
          "crew roster",
          "ticket scanner",
          "weather feed",
          "engine room fan",
          "berth 2 lights");
  private static final List<String> VERBS =
      List.of("Check", "Repair", "Replace", "Inspect", "Improve", "Document", "Test", "Order");
  private static final List<String> WHERE =
      List.of("on MS Skagen", "on MS Anholt", "in Northport", "on the night run", "before season");

  private final Random random;
  private final List<String> logins;

  FerryTexts(Random random, List<String> logins) {
    this.random = random;
    this.logins = logins;
  }

  String summary() {
    return one(VERBS) + " " + one(THINGS) + " " + one(WHERE);
  }

  String description(String issueKey) {
    return switch (random.nextInt(6)) {
      case 0 -> "The " + one(THINGS) + " fails " + one(WHERE) + ".";
      case 1 ->
          "h2. What happens\nThe *%s* stops.\n\n# start the engine\n# wait _ten_ minutes\n# look\n\nSee %s."
              .formatted(one(THINGS), issueKey);
      case 2 ->
          "||Part||Count||\n|%s|2|\n|%s|1|\n\nAsk [~%s]."
              .formatted(one(THINGS), one(THINGS), who());
      case 3 ->
          "{code:java}\nif (wind > 22) {\n  cancel(\"%s\");\n}\n{code}\nLog: {{/var/log/ais.log}}"
              .formatted(one(WHERE));
      case 4 ->
          "* %s\n** with *spare* parts\n* [manual|https://docs.lighthouse.example/a?b=1]\n----\nbq. Safety first."
              .formatted(one(THINGS));
      default -> "{quote}\nThe " + one(THINGS) + " again.\n{quote}\n{color:red}Urgent{color}.";
    };
  }

  String comment() {
    return switch (random.nextInt(7)) {
      case 0 -> "Done " + one(WHERE) + ".";
      case 1 -> "[~" + who() + "] can you look at the " + one(THINGS) + "?";
      case 2 -> "The part number is {{LF-" + (1000 + random.nextInt(9000)) + "}}.";
      case 3 -> "* measured\n* cleaned\n* the " + one(THINGS) + " runs again";
      case 4 -> "Waiting for the yard, see [their page|https://shipyard.example/orders].";
      case 5 -> "It was the " + one(THINGS) + " (!) not the " + one(THINGS) + ".";
      default -> "*Closed* after test " + one(WHERE) + ", thanks.";
    };
  }

  /** One of the traps: longer than any field of the cloud takes. */
  static String tooLong() {
    StringBuilder out = new StringBuilder("h1. Log of the night of the storm\n\n");
    for (int minute = 0; out.length() < 40_000; minute++) {
      out.append(
          "* %02d:%02d wind %d kn, position held, all well%n"
              .formatted(minute / 60 % 24, minute % 60, 20 + minute % 30)
              .replace("\r", ""));
    }
    return out.toString();
  }

  private String who() {
    return logins.get(random.nextInt(logins.size()));
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}

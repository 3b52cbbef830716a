package dev.aloft.sandbox.jira.cloud.mail;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whom a rich text names. */
final class Mentions {

  private Mentions() {}

  /** The ids of the accounts, in the order of the text; none where there is no text. */
  static Set<String> in(JsonNode document) {
    Set<String> people = new LinkedHashSet<>();
    collect(document, people);
    return people;
  }

  private static void collect(JsonNode node, Set<String> people) {
    if (node.path("type").asString("").equals("mention")) {
      people.add(node.path("attrs").path("id").asString(""));
    }
    node.path("content").forEach(child -> collect(child, people));
  }
}

package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The names of the site's project roles, by which visibility is written; read once. */
final class RoleNames {

  private final JiraCloud site;
  private final Map<String, String> byId = new HashMap<>();

  RoleNames(JiraCloud site) {
    this.site = site;
  }

  synchronized String name(String id) {
    load();
    return byId.getOrDefault(id, id);
  }

  synchronized Optional<String> id(String name) {
    load();
    return byId.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The id of the administrators' role, which every site has.
   *
   * @throws IllegalStateException if somebody renamed it
   */
  String administrators() {
    return id(Restriction.ADMINISTRATORS_ROLE)
        .orElseThrow(() -> new IllegalStateException("the site has no role Administrators"));
  }

  private void load() {
    if (byId.isEmpty()) {
      for (JsonNode role : site.roles().all()) {
        byId.put(role.path("id").asString(""), role.path("name").asString(""));
      }
    }
  }
}

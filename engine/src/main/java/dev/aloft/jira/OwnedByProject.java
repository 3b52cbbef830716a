package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The projects on a site that wanted things belong to; those that are not there yet are left out.
 */
public final class OwnedByProject {

  private OwnedByProject() {}

  /** The ids of the projects, by key, whose things a plan has to look at. */
  public static Map<String, String> projects(JiraCloud site, Wanted wanted) {
    Set<String> keys = new TreeSet<>();
    for (Desired resource : wanted.resources()) {
      if (resource.attributes().get("project") instanceof Value.Reference reference) {
        keys.add(reference.address().key());
      }
    }
    return byKey(site, keys);
  }

  /** The ids of the projects that have these keys and are there. */
  public static Map<String, String> byKey(JiraCloud site, Set<String> keys) {
    Map<String, String> ids = new TreeMap<>();
    if (!keys.isEmpty()) {
      for (JsonNode project : site.projects().byKeys(keys, List.of())) {
        ids.put(project.path("key").asString(""), project.path("id").asString(""));
      }
    }
    return ids;
  }
}

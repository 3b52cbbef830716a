package dev.aloft.jira.inproject;

import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The calls of one kind on a connected site. Replies have {@code id} and {@code name}. */
public interface InProjectSite {

  /** The things of a project, by its key or id, in their order. */
  Iterable<JsonNode> ofProject(String project);

  /** One thing; with {@code projectId}. */
  Optional<JsonNode> get(String id);

  /** The values of a thing beside those that all kinds have. */
  Map<String, Value> attributes(JsonNode thing);

  /** Makes one in the project of that id and returns its id. */
  String create(String projectId, Draft draft);

  void update(String id, Draft draft, Set<String> changed);

  void delete(String id);
}

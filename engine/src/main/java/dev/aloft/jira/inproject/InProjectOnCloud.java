package dev.aloft.jira.inproject;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Named things in the projects of a Jira Cloud site. They are listed project by project: those that
 * a wanted one belongs to, then those of things that state knows.
 */
final class InProjectOnCloud implements TargetType {

  private final TypeSchema schema;
  private final JiraCloud site;
  private final InProjectSite things;
  private final StampRegister stamps;

  InProjectOnCloud(TypeSchema schema, JiraCloud site, InProjectSite things, StampRegister stamps) {
    this.schema = schema;
    this.site = site;
    this.things = things;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(schema.type(), wanted, stamps);
    Map<String, Observed> found = new LinkedHashMap<>();
    Set<String> listed = new HashSet<>();
    Set<String> keys = new TreeSet<>();
    wanted.resources().stream().map(InProjectOnCloud::projectKey).forEach(keys::add);
    if (!keys.isEmpty()) {
      site.projects()
          .byKeys(keys, List.of())
          .forEach(project -> list(project, listed, relevance, found));
    }
    for (String id : wanted.knownIds()) {
      if (!found.containsKey(id)) {
        things
            .get(id)
            .map(thing -> thing.path("projectId").asString(""))
            .flatMap(project -> site.projects().get(project, List.of()))
            .ifPresent(project -> list(project, listed, relevance, found));
      }
    }
    return List.copyOf(found.values());
  }

  private static String projectKey(Desired desired) {
    return desired.address().key().substring(0, desired.address().key().indexOf('/'));
  }

  private void list(
      JsonNode project, Set<String> listed, Relevance relevance, Map<String, Observed> found) {
    String projectId = project.path("id").asString("");
    if (!listed.add(projectId)) {
      return;
    }
    String key = project.path("key").asString("");
    Optional<String> before = Optional.empty();
    for (JsonNode thing : things.ofProject(projectId)) {
      String id = thing.path("id").asString("");
      String name = thing.path("name").asString("");
      String naturalKey = InProjectDerivation.naturalKey(key, name);
      if (relevance.concerns(id, naturalKey)) {
        Map<String, Value> values = new TreeMap<>(things.attributes(thing));
        values.put(InProjectType.NAME, Value.text(name));
        values.put(InProjectType.PROJECT, new Value.Pointer(MovingProject.TYPE, projectId));
        values.put(
            InProjectType.AFTER,
            before
                .<Value>map(previous -> new Value.Pointer(schema.type(), previous))
                .orElse(Value.NONE));
        values.keySet().removeIf(attribute -> schema.attribute(attribute).isEmpty());
        found.put(id, relevance.observed(id, naturalKey, values));
      }
      before = Optional.of(id);
    }
  }

  @Override
  public String create(Draft draft) {
    String project =
        draft
            .id(InProjectType.PROJECT)
            .orElseThrow(() -> new IllegalArgumentException(draft.address() + " has no project"));
    return things.create(project, draft);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    things.update(id, draft, changed);
  }

  @Override
  public void delete(String id) {
    things.delete(id);
  }
}

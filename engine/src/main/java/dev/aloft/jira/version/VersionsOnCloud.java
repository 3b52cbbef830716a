package dev.aloft.jira.version;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.InProjectSite;
import dev.aloft.jira.inproject.InProjectType;
import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Versions of the projects of a Jira Cloud site. */
final class VersionsOnCloud implements InProjectSite {

  private final JiraCloud site;

  /** The last version of each project, where we made it. */
  private final Map<String, String> lasts = new ConcurrentHashMap<>();

  VersionsOnCloud(JiraCloud site) {
    this.site = site;
  }

  @Override
  public Iterable<JsonNode> ofProject(String project) {
    return site.versions().ofProject(project);
  }

  @Override
  public Optional<JsonNode> get(String id) {
    return site.versions().get(id);
  }

  @Override
  public Map<String, Value> attributes(JsonNode version) {
    return Map.of(
        VersionType.DESCRIPTION,
        Value.textOrNone(version.path("description").asString("").strip()),
        VersionType.START,
        day(version.path("startDate")),
        VersionType.RELEASE,
        day(version.path("releaseDate")),
        VersionType.RELEASED,
        Value.flag(version.path("released").asBoolean(false)),
        VersionType.ARCHIVED,
        Value.flag(version.path("archived").asBoolean(false)));
  }

  private static Value day(JsonNode date) {
    String text = date.asString("");
    return text.isEmpty() ? Value.NONE : Value.day(LocalDate.parse(text));
  }

  /**
   * Versions are made in their order, each as the project's last; so only one whose place is
   * elsewhere has to be moved. Whether it is released is not heeded by the creating call.
   */
  @Override
  public String create(String projectId, Draft draft) {
    Optional<String> last = last(projectId);
    ObjectNode body = body(draft, draft.values().keySet());
    body.remove("released");
    body.values().removeIf(value -> value.isString() && value.asString().isEmpty());
    body.put("projectId", Long.parseLong(projectId));
    String id = site.versions().create(body);
    lasts.put(projectId, id);
    Set<String> rest = new TreeSet<>();
    if (draft.flag(VersionType.RELEASED)) {
      rest.add(VersionType.RELEASED);
    }
    if (!last.equals(draft.id(InProjectType.AFTER))) {
      rest.add(InProjectType.AFTER);
    }
    update(id, draft, rest);
    return id;
  }

  private Optional<String> last(String projectId) {
    return Optional.ofNullable(lasts.get(projectId))
        .or(() ->
            site.versions().ofProject(projectId).stream()
                .map(version -> version.path("id").asString(""))
                .reduce((earlier, later) -> later));
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ObjectNode body = body(draft, changed);
    if (!body.isEmpty()) {
      site.versions().update(id, body);
    }
    if (changed.contains(InProjectType.AFTER)) {
      lasts.clear();
      Optional<JsonNode> before =
          draft.id(InProjectType.AFTER).flatMap(previous -> site.versions().get(previous));
      if (before.isPresent()) {
        site.versions().moveAfter(id, before.get().path("self").asString(""));
      } else {
        site.versions().moveTo(id, "First");
      }
    }
  }

  private static ObjectNode body(Draft draft, Set<String> names) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : List.of(InProjectType.NAME, VersionType.DESCRIPTION)) {
      if (names.contains(name)) {
        body.put(name, draft.text(name));
      }
    }
    for (String name : List.of(VersionType.RELEASED, VersionType.ARCHIVED)) {
      if (names.contains(name)) {
        body.put(name, draft.flag(name));
      }
    }
    for (String name : List.of(VersionType.START, VersionType.RELEASE)) {
      if (names.contains(name)) {
        if (draft.value(name) instanceof Value.Day(LocalDate day)) {
          body.put(name, day.toString());
        } else {
          // The contract knows no null here; an empty text takes a date away.
          body.put(name, "");
        }
      }
    }
    return body;
  }

  @Override
  public void delete(String id) {
    site.versions().delete(id);
  }
}

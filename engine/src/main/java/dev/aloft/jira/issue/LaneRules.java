package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the site allows in one project: the fields of the create screens and the ways to each
 * status. Read once for each issue type while a lane is written.
 */
final class LaneRules {

  private static final String PROJECT = "project";

  private final JiraCloud site;
  private final String projectId;
  private final Map<String, Map<String, JsonNode>> createFields = new HashMap<>();
  private final Map<String, Ways> ways = new HashMap<>();

  private Optional<List<JsonNode>> types = Optional.empty();

  /** What assigns issues: components by id, and the project itself by {@link #PROJECT}. */
  private Optional<Set<String>> assigning = Optional.empty();

  LaneRules(JiraCloud site, String projectId) {
    this.site = site;
    this.projectId = projectId;
  }

  /**
   * How issues of a type reach statuses.
   *
   * @param initial the status in which they are created
   * @param global transitions that lead to a status from any other, by status
   * @param first transitions from the initial status, by status they lead to
   */
  record Ways(String initial, Map<String, String> global, Map<String, String> first) {

    /** The transition that a create call may carry out at once. */
    Optional<String> fromInitial(String status) {
      return Optional.ofNullable(first.get(status)).or(() -> fromAnywhere(status));
    }

    Optional<String> fromAnywhere(String status) {
      return Optional.ofNullable(global.get(status));
    }
  }

  /**
   * Whether the site gives a new issue an assignee where none was asked for: by the project's
   * default, or by a component's. An explicit null in a create call does not prevent that.
   *
   * @param components the ids of the issue's components
   */
  synchronized boolean assigns(List<String> components) {
    if (assigning.isEmpty()) {
      assigning = Optional.of(readAssigning());
    }
    Set<String> found = assigning.get();
    return found.contains(PROJECT) || components.stream().anyMatch(found::contains);
  }

  private Set<String> readAssigning() {
    Set<String> found = new HashSet<>();
    site.projects()
        .get(projectId, List.of())
        .filter(project -> !project.path("assigneeType").asString("").equals("UNASSIGNED"))
        .ifPresent(project -> found.add(PROJECT));
    for (JsonNode component : site.components().ofProject(projectId)) {
      if (component.has("realAssignee")) {
        found.add(component.path("id").asString(""));
      }
    }
    return found;
  }

  /** The issue types of the project, by id; the value says whether it is one of sub-tasks. */
  synchronized Map<String, Boolean> types() {
    return read().stream()
        .collect(
            Collectors.toMap(
                type -> type.path("id").asString(""),
                type -> type.path("subtask").asBoolean(false),
                (one, two) -> one));
  }

  private List<JsonNode> read() {
    if (types.isEmpty()) {
      List<JsonNode> found = new ArrayList<>();
      site.createMeta().issueTypes(projectId).forEach(found::add);
      types = Optional.of(found);
    }
    return types.get();
  }

  /** The type of an issue that only takes its place: the project's first that needs no parent. */
  synchronized Optional<String> standIn() {
    return read().stream()
        .filter(type -> !type.path("subtask").asBoolean(false))
        .filter(type -> type.path("hierarchyLevel").asInt(0) == 0)
        .map(type -> type.path("id").asString(""))
        .findFirst();
  }

  /** The draft as it is sent: one that only takes its place is an ordinary issue with a name. */
  ItemDraft sent(ItemDraft draft) {
    if (!draft.bare()) {
      return draft;
    }
    Map<String, Value> values = new HashMap<>();
    for (String name : List.of("summary", "sourceKey")) {
      values.put(name, draft.draft().value(name));
    }
    standIn()
        .ifPresent(id -> values.put("issueType", new Value.Pointer(IssueSchema.ISSUE_TYPE, id)));
    return new ItemDraft(
        new Draft(draft.draft().address(), values),
        draft.order(),
        draft.sourceId(),
        draft.placeholder(),
        true,
        draft.digest());
  }

  /** The fields on the create screen, by id. */
  synchronized Map<String, JsonNode> createFields(String typeId) {
    return createFields.computeIfAbsent(typeId, this::readFields);
  }

  synchronized Ways ways(String typeId) {
    return ways.computeIfAbsent(typeId, this::readWays);
  }

  private Map<String, JsonNode> readFields(String typeId) {
    Map<String, JsonNode> fields = new HashMap<>();
    for (JsonNode field : site.createMeta().fields(projectId, typeId)) {
      String id = field.path("fieldId").asString(field.path("key").asString(""));
      fields.put(id, field);
    }
    return fields;
  }

  private Ways readWays(String typeId) {
    JsonNode reply = site.workflows().ofIssueType(projectId, typeId);
    Map<String, String> statuses = new HashMap<>();
    reply
        .path("statuses")
        .forEach(status ->
            statuses.put(
                status.path("statusReference").asString(""), status.path("id").asString("")));
    String initial = "";
    Map<String, String> global = new HashMap<>();
    Map<String, String> first = new HashMap<>();
    JsonNode transitions = reply.path("workflows").path(0).path("transitions");
    for (JsonNode transition : transitions) {
      String to = to(statuses, transition);
      switch (transition.path("type").asString("")) {
        case "INITIAL" -> initial = to;
        case "GLOBAL" -> global.putIfAbsent(to, transition.path("id").asString(""));
        default -> {}
      }
    }
    for (JsonNode transition : transitions) {
      for (JsonNode link : transition.path("links")) {
        String from = link.path("fromStatusReference").asString("");
        if (statuses.getOrDefault(from, from).equals(initial)) {
          first.putIfAbsent(to(statuses, transition), transition.path("id").asString(""));
        }
      }
    }
    return new Ways(initial, global, first);
  }

  private static String to(Map<String, String> statuses, JsonNode transition) {
    String reference = transition.path("toStatusReference").asString("");
    return statuses.getOrDefault(reference, reference);
  }
}

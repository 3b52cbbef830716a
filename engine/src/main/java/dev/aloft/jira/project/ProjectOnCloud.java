package dev.aloft.jira.project;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Projects of a Jira Cloud site. The stamp is a property of the project, with what of the source
 * has no other place.
 */
final class ProjectOnCloud implements TargetType {

  /** The property that is the stamp. */
  static final String STAMP = "aloft.source";

  /** Finds every project that has a stamp: the product searches only for values. */
  private static final String STAMPED = "[" + STAMP + "].tool=aloft";

  private final JiraCloud site;
  private final StampRegister stamps;

  ProjectOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return ProjectType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> ids = new TreeSet<>(wanted.knownIds());
    List<String> keys = wanted.resources().stream().map(Desired::naturalKey).toList();
    if (!keys.isEmpty()) {
      site.projects().byKeys(keys, List.of()).forEach(project -> ids.add(id(project)));
      site.projects().withProperty(STAMPED, List.of()).forEach(project -> ids.add(id(project)));
    }
    List<Observed> found = new ArrayList<>();
    for (String id : ids) {
      site.projects()
          .get(id, List.of("description", "lead", "url"))
          .ifPresent(project -> found.add(observed(project)));
    }
    return found;
  }

  private static String id(JsonNode project) {
    return project.path("id").asString("");
  }

  private Observed observed(JsonNode project) {
    String id = id(project);
    Optional<JsonNode> stamp = site.projects().property(id, STAMP);
    Map<String, Value> values = new TreeMap<>();
    values.put("key", Value.text(project.path("key").asString("")));
    values.put("name", Value.text(project.path("name").asString("")));
    values.put("description", Value.textOrNone(project.path("description").asString("").strip()));
    values.put("url", Value.textOrNone(project.path("url").asString("")));
    values.put("type", Value.text(project.path("projectTypeKey").asString("")));
    values.put("assigneeType", Value.text(project.path("assigneeType").asString("")));
    values.put("lead", pointer("user", project.path("lead").path("accountId")));
    values.put(
        "category", pointer("jira.project-category", project.path("projectCategory").path("id")));
    values.put("formerKeys", stamp.map(ProjectOnCloud::formerKeys).orElse(Value.NONE));
    values.put(
        "permissionScheme",
        pointer(PermissionSchemeType.TYPE, site.permissionSchemes().ofProject(id).path("id")));
    return new Observed(
        MovingProject.TYPE,
        id,
        project.path("key").asString(""),
        values,
        stamp
            .map(value -> value.path("address").asString(""))
            .filter(address -> !address.isEmpty())
            .or(() -> stamps.stamp(MovingProject.TYPE, id)),
        stamps.digest(MovingProject.TYPE, id));
  }

  private static Value formerKeys(JsonNode stamp) {
    return Value.set(
        stamp.path("formerKeys").valueStream().map(key -> Value.text(key.asString(""))).toList());
  }

  private static Value pointer(String type, JsonNode id) {
    String text = id.asString("");
    return text.isEmpty() ? Value.NONE : new Value.Pointer(type, text);
  }

  @Override
  public String create(Draft draft) {
    ObjectNode body =
        object()
            .put("key", draft.text("key"))
            .put("name", draft.text("name"))
            .put("description", draft.text("description"))
            .put("projectTypeKey", draft.text("type"))
            .put("assigneeType", draft.text("assigneeType"))
            .put("leadAccountId", draft.id("lead").orElseGet(this::ownAccount));
    if (draft.has("url")) {
      body.put("url", draft.text("url"));
    }
    number(body, "categoryId", draft.id("category"));
    number(body, "permissionScheme", draft.id("permissionScheme"));
    number(body, "issueTypeScheme", draft.id("issueTypeScheme"));
    number(body, "workflowScheme", draft.id("workflowScheme"));
    number(body, "issueTypeScreenScheme", draft.id("issueTypeScreenScheme"));
    String id = site.projects().create(body).id();
    stamp(id, draft);
    return id;
  }

  private String ownAccount() {
    return site.server().myself().path("accountId").asString("");
  }

  private static void number(ObjectNode body, String name, Optional<String> id) {
    id.ifPresent(text -> body.put(name, Long.parseLong(text)));
  }

  private void stamp(String id, Draft draft) {
    ObjectNode value =
        object()
            .put("tool", "aloft")
            .put("address", draft.address().toString())
            .put("project", draft.address().key());
    ArrayNode former = value.putArray("formerKeys");
    draft
        .items("formerKeys")
        .forEach(key -> {
          if (key instanceof Value.Text(String text)) {
            former.add(text);
          }
        });
    site.projects().setProperty(id, STAMP, value);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ObjectNode body = object();
    for (String name : List.of("key", "name", "description", "url", "assigneeType")) {
      if (changed.contains(name)) {
        body.put(name, draft.text(name));
      }
    }
    if (changed.contains("lead") && draft.id("lead").isPresent()) {
      new FormerLead(site, stamps).leaves(id, ownAccount());
      body.put("leadAccountId", draft.id("lead").get());
    }
    if (changed.contains("category")) {
      body.put("categoryId", draft.id("category").map(Long::parseLong).orElse(-1L));
    }
    if (changed.contains("permissionScheme")) {
      number(body, "permissionScheme", draft.id("permissionScheme"));
    }
    if (!body.isEmpty()) {
      site.projects().update(id, body);
    }
    stamp(id, draft);
  }

  /** Into the bin, from which the product restores it for a while. */
  @Override
  public void delete(String id) {
    site.projects().delete(id, true);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

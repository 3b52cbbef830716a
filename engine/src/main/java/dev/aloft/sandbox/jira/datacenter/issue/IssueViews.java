package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.view.Rendering;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How issues look in replies. */
public final class IssueViews {

  private static final String EXPANDS =
      "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";

  private final JiraSite site;
  private final Fields fields;
  private final IssueFields parts;
  private final HistoryViews history;
  private final TransitionViews transitions;
  private final MetaViews meta;
  private final Rendering rendering;
  private final OperationViews operations;

  /** The views of a site. */
  public IssueViews(JiraSite site) {
    this.site = site;
    this.fields = new Fields(site.tables());
    this.parts = new IssueFields(site);
    this.history = new HistoryViews(site);
    this.transitions = new TransitionViews(site);
    this.meta = new MetaViews(site);
    this.rendering = new Rendering(site);
    this.operations = new OperationViews(site);
  }

  /** What a caller wants of each issue. */
  public record Wish(FieldSelection fields, Set<String> expand, List<String> properties) {

    /** Keeps copies. */
    public Wish {
      expand = Set.copyOf(expand);
      properties = List.copyOf(properties);
    }
  }

  /** An issue. */
  public ObjectNode view(DataCenterCall call, Issue issue, Wish wish) {
    ObjectNode view = Json.object();
    view.put("expand", EXPANDS);
    view.put("id", Long.toString(issue.id()));
    view.put("self", call.address("/rest/api/2/issue/" + issue.id()));
    view.put("key", site.issues().key(issue));
    List<Field> shown = shown(issue, wish.fields());
    ObjectNode values = Json.object();
    for (Field field : shown) {
      parts.view(call, issue, field).ifPresent(value -> values.set(field.id(), value));
    }
    view.set("fields", values);
    if (wish.expand().contains("renderedFields")) {
      view.set("renderedFields", rendered(values, shown));
    }
    expand(call, issue, wish, shown, view);
    if (!wish.properties().isEmpty()) {
      view.set("properties", site.properties().named(of(issue), wish.properties()));
    }
    return view;
  }

  static String of(Issue issue) {
    return "issue " + issue.id();
  }

  private void expand(
      DataCenterCall call, Issue issue, Wish wish, List<Field> shown, ObjectNode view) {
    for (String word : wish.expand()) {
      switch (word) {
        case "names" -> names(shown, view.putObject("names"));
        case "schema" -> schemas(shown, view.putObject("schema"));
        case "changelog" -> view.set("changelog", history.view(call, issue));
        case "transitions" -> view.set("transitions", transitions.list(call, issue, false));
        case "transitions.fields" -> view.set("transitions", transitions.list(call, issue, true));
        case "versionedRepresentations" -> versions(view);
        case "operations" -> view.set("operations", operations.view(call, issue));
        case "editmeta" -> view.putObject("editmeta").set("fields", meta.edit(call, issue));
        default -> {
          // The product knows other words for other things and overlooks what it does not know.
        }
      }
    }
  }

  /** Each value as the only version of it that there is, in the place of the fields. */
  private static void versions(ObjectNode view) {
    ObjectNode versions = view.putObject("versionedRepresentations");
    view.path("fields")
        .properties()
        .forEach(one -> versions.putObject(one.getKey()).set("1", one.getValue()));
    view.remove("fields");
  }

  private static void names(List<Field> fields, ObjectNode names) {
    fields.forEach(field -> names.put(field.id(), field.name()));
  }

  private static void schemas(List<Field> fields, ObjectNode schemas) {
    fields.forEach(field -> schemas.set(field.id(), field.schema()));
  }

  /** The names of the fields that some issues show. */
  public void names(List<Issue> issues, FieldSelection wanted, ObjectNode names) {
    issues.forEach(issue -> names(shown(issue, wanted), names));
  }

  /** What the fields hold that some issues show. */
  public void schemas(List<Issue> issues, FieldSelection wanted, ObjectNode schemas) {
    issues.forEach(issue -> schemas(shown(issue, wanted), schemas));
  }

  /** The fields that an issue has and a caller wants. */
  private List<Field> shown(Issue issue, FieldSelection wanted) {
    Optional<Project> project = site.tables().projects().find(issue.owner());
    return fields.all().stream()
        .filter(wanted::wants)
        .filter(field ->
            issue.value(field.id()).isPresent()
                || project.filter(one -> Fields.inScope(field, one, issue.type())).isPresent())
        .toList();
  }

  private ObjectNode rendered(ObjectNode values, List<Field> shown) {
    ObjectNode rendered = Json.object();
    for (Field field : shown) {
      JsonNode value = values.path(field.id());
      switch (field.kind()) {
        case WIKI -> rendered.put(field.id(), rendering.html(value.asString("")));
        case COMMENTS -> rendered.set(field.id(), bodies(value, "comments", "body"));
        case WORKLOGS -> rendered.set(field.id(), bodies(value, "worklogs", "comment"));
        default -> rendered.putNull(field.id());
      }
    }
    return rendered;
  }

  private JsonNode bodies(JsonNode page, String list, String body) {
    JsonNode copy = page.deepCopy();
    for (JsonNode one : copy.path(list)) {
      if (one instanceof ObjectNode part) {
        part.put(body, rendering.html(part.path(body).asString("")));
      }
    }
    return copy;
  }
}

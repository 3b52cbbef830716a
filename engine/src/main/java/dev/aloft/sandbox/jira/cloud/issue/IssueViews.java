package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.markup.AdfToWiki;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues as they go out (the contract's IssueBean). */
public final class IssueViews {

  /** What {@code expand} may ask for; the product ignores any other word. */
  private static final String EXPANDS =
      "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,"
          + "transitions";

  private final Issues issues;
  private final Configuration configuration;
  private final FieldOutput output;
  private final ConfigurationViews views;
  private final UserViews users;
  private final IssueProperties properties;
  private final TransitionViews transitions;
  private final RenderedFields rendered;
  private final IssueOperations operations;
  private final EditMeta meta;

  /** Views of a site's issues. */
  public IssueViews(
      Issues issues,
      Texts texts,
      UserViews users,
      IssueProperties properties,
      TransitionViews transitions,
      EditMeta meta) {
    this.issues = issues;
    this.configuration = issues.configuration();
    this.users = users;
    this.properties = properties;
    this.transitions = transitions;
    this.rendered = new RenderedFields(issues);
    this.operations = new IssueOperations(issues, transitions);
    this.meta = meta;
    this.output = new FieldOutput(issues.site(), configuration, texts, users);
    this.views = new ConfigurationViews(configuration);
  }

  /** What a reader wants of each issue. */
  public record Wish(FieldSelection fields, List<String> properties, Set<String> expand) {

    /** At most five properties can be asked for (contract). */
    public Wish {
      properties = List.copyOf(properties);
      expand = Set.copyOf(expand);
      if (properties.size() > 5) {
        throw Refusal.badRequest("The maximum number of properties that can be requested is 5.");
      }
    }

    private boolean expands(String word) {
      return expand.contains(word);
    }
  }

  /** A whole issue. */
  public ObjectNode view(JiraCall call, Issue issue, Wish wish) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("expand", EXPANDS);
    view.put("id", Long.toString(issue.id()));
    view.put("self", call.self() + "/issue/" + issue.id());
    view.put("key", issues.key(issue));
    Project project = issues.project(issue);
    IssueType type = issues.type(issue);
    Map<String, Field> fields = fields(project, type, issue);
    if (wish.expands("versionedRepresentations")) {
      // In the place of the fields, and of all of them (contract).
      JsonNode all =
          fields(call, issue, FieldSelection.of(List.of(), "*all"), project, type, fields.values());
      view.set("versionedRepresentations", versions(issue, all));
    } else if (!wish.fields().nothing()) {
      ObjectNode shown = fields(call, issue, wish.fields(), project, type, fields.values());
      view.set("fields", shown);
      if (wish.expands("renderedFields")) {
        view.set("renderedFields", rendered.of(call, issue, shown));
      }
    }
    if (!wish.properties().isEmpty()) {
      view.set("properties", properties.view(issue, wish.properties()));
    }
    if (wish.expands("names")) {
      ObjectNode names = view.putObject("names");
      fields.values().stream()
          .filter(field -> wish.fields().wants(field.id()))
          .forEach(field -> names.put(field.id(), field.name()));
    }
    if (wish.expands("schema")) {
      ObjectNode schemas = view.putObject("schema");
      fields.values().stream()
          .filter(field -> wish.fields().wants(field.id()))
          .forEach(field -> schemas.set(field.id(), ConfigurationViews.schema(field.schema())));
    }
    boolean forms = wish.expands("transitions.fields");
    if (forms || wish.expands("transitions")) {
      view.set("transitions", transitions.of(call, issue, forms));
    }
    if (wish.expands("operations")) {
      view.set("operations", operations.of(call, issue));
    }
    if (wish.expands("editmeta")) {
      view.set("editmeta", meta.of(call, issue));
    }
    if (wish.expands("changelog")) {
      view.set("changelog", issues.history().recent(call, issue));
    }
    return view;
  }

  /**
   * Each value by its version; of a rich text the markup is the older one, the document the newer.
   */
  private ObjectNode versions(Issue issue, JsonNode fields) {
    ObjectNode versions = JsonNodeFactory.instance.objectNode();
    for (String id : fields.propertyNames()) {
      ObjectNode one = versions.putObject(id);
      JsonNode stored = issue.fields().path(id);
      if (configuration.field(id).filter(field -> field.schema().richText()).isPresent()
          && stored.isObject()) {
        one.put("1", AdfToWiki.convert(stored));
        one.set("2", stored);
      } else {
        one.set("1", fields.path(id));
      }
    }
    return versions;
  }

  /** The fields that an issue has: those with a context here, and whatever has a value. */
  private Map<String, Field> fields(Project project, IssueType type, Issue issue) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (FieldUse use : configuration.editFields(project, type)) {
      fields.put(use.field().id(), use.field());
    }
    for (FieldUse use : configuration.createFields(project, type)) {
      fields.putIfAbsent(use.field().id(), use.field());
    }
    for (String id : issue.fields().propertyNames()) {
      if (!fields.containsKey(id)) {
        configuration.field(id).ifPresent(field -> fields.put(id, field));
      }
    }
    fields.keySet().removeAll(configuration.hiddenFields(project, type));
    return fields;
  }

  private ObjectNode fields(
      JiraCall call,
      Issue issue,
      FieldSelection wanted,
      Project project,
      IssueType type,
      Collection<Field> fields) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    for (Field field : fields) {
      if (wanted.wants(field.id())) {
        JsonNode stored = issue.fields().path(field.id());
        reply.set(field.id(), output.write(call, project, field, stored));
      }
    }
    system(call, issue, wanted, project, type, reply);
    for (IssuePart part : issues.parts()) {
      for (String field : part.fields()) {
        if (wanted.wants(field)) {
          part.show(call, issue, field, reply);
        }
      }
    }
    configuration.hiddenFields(project, type).forEach(reply::remove);
    return reply;
  }

  private void system(
      JiraCall call,
      Issue issue,
      FieldSelection wanted,
      Project project,
      IssueType type,
      ObjectNode reply) {
    // Nothing is made that is not wanted: a parent or sub-tasks take a look into the store.
    Shown show =
        (field, value) -> {
          if (wanted.wants(field)) {
            reply.set(field, value.get());
          }
        };
    show.field("issuetype", () -> views.issueType(call, type));
    show.field("project", () -> views.project(call, project));
    show.field("status", () -> views.status(call, issue.statusId()));
    show.field("statusCategory", () -> views.status(call, issue.statusId()).path("statusCategory"));
    show.field("created", () -> text(JiraSite.time(issue.created())));
    show.field("updated", () -> text(JiraSite.time(issue.updated())));
    for (String person : List.of("creator", "reporter", "assignee")) {
      show.field(
          person,
          () -> {
            JsonNode stored = issue.fields().path(person);
            return stored.isObject()
                ? users.details(call, stored.path("accountId").asString(""))
                : NullNode.getInstance();
          });
    }
    for (String date : List.of("resolutiondate", "statuscategorychangedate")) {
      JsonNode stored = issue.fields().path(date);
      show.field(date, () -> stored.isString() ? stored : NullNode.getInstance());
    }
    for (String choice : List.of("resolution", "priority", "security")) {
      show.field(choice, () -> stored(call, issue, project, choice));
    }
    estimates(issue, show);
    reply.remove("parent");
    if (issue.parentId().isPresent() && wanted.wants("parent")) {
      issues
          .store()
          .find(issue.parentId().get())
          .ifPresent(parent -> reply.set("parent", brief(call, parent)));
    }
    show.field("subtasks", () -> subtasks(call, issue));
  }

  /** Shows a field, if it is wanted. */
  private interface Shown {
    void field(String id, Supplier<JsonNode> value);
  }

  private JsonNode stored(JiraCall call, Issue issue, Project project, String fieldId) {
    return configuration
        .field(fieldId)
        .map(field -> output.write(call, project, field, issue.fields().path(fieldId)))
        .orElse(NullNode.getInstance());
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  private void estimates(Issue issue, Shown show) {
    JsonNode original = issue.fields().path("timeoriginalestimate");
    JsonNode remaining = issue.fields().path("timeestimate");
    JsonNode spent = issue.fields().path("timespent");
    show.field("timeoriginalestimate", () -> orNull(original));
    show.field("timeestimate", () -> orNull(remaining));
    show.field("timespent", () -> orNull(spent));
    show.field(
        "timetracking",
        () -> {
          ObjectNode tracking = JsonNodeFactory.instance.objectNode();
          duration(tracking, "originalEstimate", original);
          duration(tracking, "remainingEstimate", remaining);
          duration(tracking, "timeSpent", spent);
          return tracking;
        });
  }

  private static JsonNode orNull(JsonNode node) {
    return node instanceof MissingNode ? NullNode.getInstance() : node;
  }

  private void duration(ObjectNode tracking, String name, JsonNode seconds) {
    if (seconds.isNumber()) {
      tracking.put(name, Durations.text(seconds.asLong(), configuration.working()));
      tracking.put(name + "Seconds", seconds.asLong());
    }
  }

  private ArrayNode subtasks(JiraCall call, Issue issue) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (long id : issues.store().children(issue.id())) {
      issues
          .store()
          .find(id)
          .filter(child -> issues.type(child).subtask())
          .ifPresent(child -> list.add(brief(call, child)));
    }
    return list;
  }

  /** An issue inside another: a parent, a sub-task, the other end of a link. */
  public ObjectNode brief(JiraCall call, Issue issue) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", Long.toString(issue.id()));
    view.put("key", issues.key(issue));
    view.put("self", call.self() + "/issue/" + issue.id());
    ObjectNode fields = view.putObject("fields");
    fields.set("summary", issue.fields().path("summary"));
    fields.set("status", views.status(call, issue.statusId()));
    JsonNode priority = stored(call, issue, issues.project(issue), "priority");
    if (priority.isObject()) {
      fields.set("priority", priority);
    }
    fields.set("issuetype", views.issueType(call, issues.type(issue)));
    return view;
  }

  /** The category of an issue's status. */
  static Status.Category category(Configuration configuration, String statusId) {
    return configuration
        .status(statusId)
        .map(Status::category)
        .orElseThrow(() -> new IllegalStateException("no such status"));
  }
}

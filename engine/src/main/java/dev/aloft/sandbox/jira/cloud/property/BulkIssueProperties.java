package dev.aloft.sandbox.jira.cloud.property;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/properties…}: the properties of many issues at once, by tasks that are done when
 * they are answered for.
 */
public final class BulkIssueProperties implements Resource<JiraCall> {

  /** The most issues and properties of one call (contract). */
  private static final int MOST_ISSUES = 10_000;

  private static final int MOST_LISTED = 100;
  private static final int MOST_PROPERTIES = 10;

  private final Issues issues;
  private final Properties properties;
  private final Tasks tasks;

  /** The properties of a site's issues. */
  public BulkIssueProperties(Issues issues, Store store, Tasks tasks) {
    this.issues = issues;
    this.properties = new Properties(store, issues.site().ids(), "issue");
    this.tasks = tasks;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("bulkSetIssuesPropertiesList")
        .body("entitiesIds", "properties")
        .answer(this::setList);
    operations.on("bulkSetIssuePropertiesByIssue").body("issues").answer(this::setByIssue);
    operations.on("bulkSetIssueProperty").body("expression", "filter", "value").answer(this::set);
    operations.on("bulkDeleteIssueProperty").body("currentValue", "entityIds").answer(this::delete);
  }

  private boolean editable(JiraCall call, Issue issue) {
    return issues.may(call, Permission.BROWSE_PROJECTS, issue)
        && issues.may(call, Permission.EDIT_ISSUES, issue);
  }

  private Issue named(JiraCall call, long id) {
    return issues
        .store()
        .find(id)
        .filter(issue -> editable(call, issue))
        .orElseThrow(() ->
            Refusal.badRequest("The issue " + id + " does not exist, or you may not edit it."));
  }

  private static ObjectNode values(JsonNode node) {
    if (!(node instanceof ObjectNode values) || values.isEmpty()) {
      throw Refusal.badRequest("At least one property is required.");
    }
    if (values.size() > MOST_PROPERTIES) {
      throw Refusal.badRequest("At most " + MOST_PROPERTIES + " properties can be set.");
    }
    return values;
  }

  private Reply setList(JiraCall call) {
    Form form = Form.of(call);
    ObjectNode values = values(call.body().path("properties"));
    List<Long> ids = form.numbers("entitiesIds");
    if (ids.isEmpty() || ids.size() > MOST_ISSUES) {
      throw Refusal.badRequest("Between 1 and " + MOST_ISSUES + " issues can be given.");
    }
    List<Issue> all = ids.stream().map(id -> named(call, id)).toList();
    all.forEach(issue -> put(issue, values));
    return tasks.done(call, "Set issue properties");
  }

  private void put(Issue issue, ObjectNode values) {
    values
        .properties()
        .forEach(entry -> properties.set(issue.id(), entry.getKey(), entry.getValue()));
  }

  /** Not all or nothing (contract): issues that cannot be edited are passed over. */
  private Reply setByIssue(JiraCall call) {
    List<JsonNode> elements = Form.of(call).elements("issues");
    if (elements.isEmpty() || elements.size() > MOST_LISTED) {
      throw Refusal.badRequest("Between 1 and " + MOST_LISTED + " issues can be given.");
    }
    for (JsonNode element : elements) {
      Form form = Form.of(element, "issueID", "properties");
      ObjectNode values = values(element.path("properties"));
      form.number("issueID")
          .flatMap(issues.store()::find)
          .filter(issue -> editable(call, issue))
          .ifPresent(issue -> put(issue, values));
    }
    return tasks.done(call, "Set issue properties");
  }

  private Reply set(JiraCall call) {
    Form form = Form.of(call);
    String key = call.path("propertyKey");
    if (form.node("expression").isPresent()) {
      throw Refusal.of(501, "The sandbox does not evaluate Jira expressions.");
    }
    if (!form.names("value")) {
      throw Refusal.badRequest("A value is required.");
    }
    JsonNode filter = call.body().path("filter");
    Predicate<Issue> wanted = issue -> true;
    if (filter.isObject()) {
      Form read = Form.of(filter, "currentValue", "entityIds", "hasProperty");
      Optional<Boolean> has = read.flag("hasProperty");
      if (filter.has("currentValue") && has.filter(flag -> !flag).isPresent()) {
        throw Refusal.badRequest("An issue without the property has no current value.");
      }
      wanted = issue -> has.isEmpty() || has.get() == properties.get(issue.id(), key).isPresent();
    }
    eligible(call, filter, key)
        .filter(wanted)
        .forEach(issue -> properties.set(issue.id(), key, call.body().path("value")));
    return tasks.done(call, "Set issue property");
  }

  private Reply delete(JiraCall call) {
    String key = call.path("propertyKey");
    eligible(call, call.body(), key).forEach(issue -> properties.remove(issue.id(), key));
    return tasks.done(call, "Delete issue property");
  }

  /** The issues that a caller may edit and that a filter names; all of them without one. */
  private Stream<Issue> eligible(JiraCall call, JsonNode filter, String key) {
    List<Long> ids = filter.isObject() ? Form.of(filter).numbers("entityIds") : List.of();
    Stream<Issue> named =
        ids.isEmpty()
            ? issues.store().all()
            : ids.stream().distinct().flatMap(id -> issues.store().find(id).stream());
    JsonNode current = filter.path("currentValue");
    return named
        .filter(issue -> editable(call, issue))
        .filter(issue ->
            current.isMissingNode()
                || properties.get(issue.id(), key).filter(current::equals).isPresent());
  }
}

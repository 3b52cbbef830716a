package dev.aloft.sandbox.jira.servicemanagement.requesttype;

import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a request type. No operation sets them, so they are those of a new one: the
 * summary, the description, and what the issue type requires besides.
 */
public final class RequestTypeFields {

  private static final Set<String> ALWAYS = Set.of("summary", "description");
  private static final Set<String> NEVER = Set.of("project", "issuetype", "reporter", "parent");

  private final WholeSite jira;

  /** The fields of a site's request types. */
  public RequestTypeFields(WholeSite jira) {
    this.jira = jira;
  }

  /** The fields that a customer fills in. */
  public List<FieldUse> of(Desk desk, RequestType type) {
    Configuration configuration = jira.issues().issues().configuration();
    IssueType issueType =
        configuration
            .issueType(Ids.text(type.issueTypeId()))
            .orElseThrow(() -> new IllegalStateException("a request type without its issue type"));
    return configuration
        .project(Ids.text(desk.project().id()))
        .map(project -> configuration.createFields(project, issueType))
        .orElse(List.of())
        .stream()
        .filter(use -> !NEVER.contains(use.field().id()))
        .filter(use -> use.required() || ALWAYS.contains(use.field().id()))
        .toList();
  }

  /** A field as it goes out (the contract's RequestTypeFieldDTO). */
  static ObjectNode view(FieldUse use) {
    ObjectNode view = Json.object();
    view.put("fieldId", use.field().id());
    view.put("name", use.field().name());
    view.put("description", "");
    view.put("required", use.required());
    view.putArray("defaultValues");
    view.putArray("presetValues");
    view.set(
        "validValues",
        Json.array(
            use.options(),
            option -> {
              ObjectNode one = Json.object();
              one.put("value", option.id()).put("label", option.value()).putArray("children");
              return one;
            }));
    ObjectNode schema = view.putObject("jiraSchema").put("type", use.field().schema().type());
    use.field().schema().items().ifPresent(items -> schema.put("items", items));
    use.field().schema().system().ifPresent(system -> schema.put("system", system));
    use.field().schema().custom().ifPresent(custom -> schema.put("custom", custom));
    use.field().schema().customId().ifPresent(id -> schema.put("customId", id));
    view.put("visible", true);
    return view;
  }
}

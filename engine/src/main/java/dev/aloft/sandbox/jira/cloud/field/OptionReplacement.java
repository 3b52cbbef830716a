package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /field/…/option/…/issue}: takes an option out of issues, or puts another in its place. A
 * task; what it did is in its result.
 */
public final class OptionReplacement implements Resource<JiraCall> {

  /** Which of some issues a query finds. */
  public interface Query {

    /**
     * The ids of those that it finds.
     *
     * @throws Refusal 400 when it cannot be read
     */
    List<Long> among(String jql, Account account, Set<Long> issueIds);
  }

  private final SiteTables tables;
  private final IssueContent issues;
  private final Query query;
  private final Tasks tasks;
  private final ContextLookup lookup;

  /** The replacement in a site's issues. */
  public OptionReplacement(SiteTables tables, IssueContent issues, Query query, Tasks tasks) {
    this.tables = tables;
    this.issues = issues;
    this.query = query;
    this.tasks = tasks;
    this.lookup = new ContextLookup(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("replaceCustomFieldOption")
        .query("replaceWith", "jql")
        .administratorsOnly()
        .answer(this::replace);
  }

  private Reply replace(JiraCall call) {
    FieldContext context = lookup.context(call);
    if (!lookup.field(call).type().hasOptions()) {
      throw Refusal.notFound("The custom field does not have options.");
    }
    FieldOption gone =
        find(context, call.path("optionId"))
            .orElseThrow(() -> Refusal.notFound("The option to be replaced was not found."));
    Optional<FieldOption> instead =
        call.query("replaceWith")
            .map(id ->
                find(context, id)
                    .orElseThrow(
                        () -> Refusal.badRequest("The option to replace it with was not found.")));
    if (instead.filter(one -> one.id() == gone.id()).isPresent()) {
      throw Refusal.badRequest("An option cannot be replaced with itself.");
    }
    if (instead.filter(one -> !one.parentId().equals(gone.parentId())).isPresent()) {
      throw Refusal.badRequest("The options must lie on one level, below one parent.");
    }
    String field = context.fieldKey();
    String value = Ids.text(gone.id());
    Set<Long> holding = issues.holding(field, value);
    List<Long> changed =
        call.query("jql")
            .map(jql -> query.among(jql, call.caller(), holding))
            .orElse(List.copyOf(holding));
    issues.replaceIn(
        call.caller(), Set.copyOf(changed), field, value, instead.map(one -> Ids.text(one.id())));
    ObjectNode result = Json.object();
    result.set("modifiedIssues", Json.numbers(changed));
    result.putArray("unmodifiedIssues");
    ObjectNode errors = result.putObject("errors");
    errors.putArray("errorMessages");
    errors.putObject("errors");
    errors.put("httpStatusCode", 200);
    return tasks.done(call, "Replace the option " + value + " of " + field, result);
  }

  private Optional<FieldOption> find(FieldContext context, String id) {
    return tables.options().find(id).filter(one -> one.contextId() == context.id());
  }
}

package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Jql.When;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of queries that somebody keeps: {@code /jql/sanitize} hides the names of projects
 * that a person may not browse, {@code /jql/pdcleaner} puts account ids in the place of names.
 */
public final class StoredQueries implements Resource<JiraCall> {

  private static final int MOST_SANITIZED = 20;
  private static final int MOST_CONVERTED = 100;

  /** What the product writes where it knows nobody of that name. */
  private static final String UNKNOWN = "unknown";

  private static final Set<String> PEOPLE =
      Set.of("assignee", "reporter", "creator", "watcher", "voter");

  private final Issues issues;

  /** Queries over the issues of a site. */
  public StoredQueries(Issues issues) {
    this.issues = issues;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("sanitiseJqlQueries")
        .body("queries")
        .reading()
        .administratorsOnly()
        .answer(this::sanitize);
    on.on("migrateQueries").body("queryStrings").reading().answer(this::convert);
  }

  private Reply sanitize(JiraCall call) {
    List<JsonNode> queries = Form.of(call).elements("queries");
    if (queries.isEmpty() || queries.size() > MOST_SANITIZED) {
      throw Refusal.badRequest("Between 1 and " + MOST_SANITIZED + " queries are required.");
    }
    ObjectNode document = Json.object();
    document.set("queries", Json.array(queries, this::sanitized));
    return Reply.ok(document);
  }

  private ObjectNode sanitized(JsonNode node) {
    Form form = Form.of(node, "query", "accountId");
    String query = form.text("query").orElseThrow(Form::unreadable);
    Optional<Account> reader = form.text("accountId").flatMap(issues.site().accounts()::find);
    ObjectNode document = Json.object().put("initialQuery", query);
    form.text("accountId").ifPresent(id -> document.put("accountId", id));
    try {
      Jql jql = JqlParser.parse(query);
      Jql hidden = replaced(jql, (field, value) -> hidden(field, value, reader));
      // What hides nothing stays as it was written.
      document.put("sanitizedQuery", hidden.equals(jql) ? query : QueryText.of(hidden));
    } catch (Refusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      ObjectNode errors = document.putObject("errors");
      errors.set("errorMessages", Json.texts(refusal.messages()));
      errors.set("errors", Json.texts(refusal.errors()));
    }
    return document;
  }

  /** The id of a project that the reader may not browse, in the place of its key or name. */
  private String hidden(String field, String value, Optional<Account> reader) {
    return field.equalsIgnoreCase("project")
        ? issues.configuration().projects().stream()
            .filter(one -> one.key().equalsIgnoreCase(value) || one.name().equalsIgnoreCase(value))
            .filter(one -> reader.filter(account -> browses(account, one)).isEmpty())
            .findFirst()
            .map(Project::id)
            .orElse(value)
        : value;
  }

  private boolean browses(Account account, Project project) {
    return issues
        .configuration()
        .may(account, Permission.BROWSE_PROJECTS, project, Involved.NOBODY);
  }

  private Reply convert(JiraCall call) {
    List<String> queries = Form.of(call).texts("queryStrings");
    if (queries.isEmpty() || queries.size() > MOST_CONVERTED) {
      throw Refusal.badRequest("Between 1 and " + MOST_CONVERTED + " queries are required.");
    }
    ObjectNode document = Json.object();
    ArrayNode known = document.putArray("queryStrings");
    ArrayNode unknown = Json.object().arrayNode();
    for (String query : queries) {
      Jql jql = JqlParser.parse(query);
      Jql converted = replaced(jql, this::account);
      if (converted.equals(jql)) {
        known.add(query);
      } else {
        unknown
            .addObject()
            .put("originalQuery", query)
            .put("convertedQuery", QueryText.of(converted));
      }
    }
    if (!unknown.isEmpty()) {
      document.set("queriesWithUnknownUsers", unknown);
    }
    return Reply.ok(document);
  }

  /** No account of this site has a name or key of a server: only account ids are known. */
  private String account(String field, String value) {
    boolean known = issues.site().accounts().find(value).isPresent();
    return known || !ofPeople(field) ? value : UNKNOWN;
  }

  private boolean ofPeople(String name) {
    return PEOPLE.contains(name.toLowerCase(Locale.ROOT))
        || issues.configuration().fields().stream()
            .filter(field -> field.name().equalsIgnoreCase(name) || clause(field.schema(), name))
            .anyMatch(field ->
                field.schema().type().equals("user")
                    || field.schema().items().filter("user"::equals).isPresent());
  }

  private static boolean clause(FieldSchema schema, String name) {
    return schema.customId().filter(id -> name.equals("cf[" + id + "]")).isPresent();
  }

  private static Jql replaced(Jql jql, BiFunction<String, String, String> values) {
    return new Jql(jql.where().map(where -> replaced(where, values)), jql.order());
  }

  private static Condition replaced(
      Condition condition, BiFunction<String, String, String> values) {
    return switch (condition) {
      case Condition.And(var parts) -> new Condition.And(all(parts, values));
      case Condition.Or(var parts) -> new Condition.Or(all(parts, values));
      case Condition.Not(var part) -> new Condition.Not(replaced(part, values));
      case Condition.Clause(var field, var operator, var operands) ->
          new Condition.Clause(field, operator, operands(field, operands, values));
      case Condition.Was(var field, var negative, var among, var operands, var when) ->
          new Condition.Was(
              field, negative, among, operands(field, operands, values), when(field, when, values));
      case Condition.Changed(var field, var when) ->
          new Condition.Changed(field, when(field, when, values));
    };
  }

  private static List<Operand> operands(
      String field, List<Operand> operands, BiFunction<String, String, String> values) {
    return operands.stream()
        .map(operand ->
            operand instanceof Operand.Text(var text)
                ? new Operand.Text(values.apply(field, text))
                : operand)
        .toList();
  }

  private static List<When> when(
      String field, List<When> all, BiFunction<String, String, String> values) {
    return all.stream()
        .map(one ->
            switch (one.relation()) {
              case FROM, TO -> new When(one.relation(), operands(field, one.operands(), values));
              // Whoever changed something is a person, whatever the field holds.
              case BY -> new When(one.relation(), operands("creator", one.operands(), values));
              case AFTER, BEFORE, DURING, ON -> one;
            })
        .toList();
  }

  private static List<Condition> all(
      List<Condition> parts, BiFunction<String, String, String> values) {
    return parts.stream().map(part -> replaced(part, values)).toList();
  }
}

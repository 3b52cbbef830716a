package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field that a builder of queries may offer: exactly those that the sandbox searches.
 *
 * @param name how a query names it
 * @param label what people see
 * @param cfid how a query names a custom field by its number
 * @param kind what its values are
 */
record QueryField(String name, String label, Optional<String> cfid, Kind kind) {

  /** The operators that fields of a kind take. */
  private enum Operators {
    NAMING,
    EQUALITY,
    ORDER,
    LIKENESS;

    List<String> words() {
      return switch (this) {
        case NAMING -> List.of("=", "!=", "in", "not in");
        case EQUALITY -> List.of("=", "!=", "in", "not in", "is", "is not");
        case ORDER -> List.of("=", "!=", "in", "not in", "is", "is not", "<", "<=", ">", ">=");
        case LIKENESS -> List.of("~", "!~", "is", "is not");
      };
    }
  }

  /** What the values of a field are. */
  enum Kind {
    PROJECT("com.atlassian.jira.project.Project", Operators.EQUALITY, true, true),
    ISSUE("com.atlassian.jira.issue.Issue", Operators.ORDER, false, true),
    TYPE("com.atlassian.jira.issue.issuetype.IssueType", Operators.EQUALITY, true, true),
    STATUS("com.atlassian.jira.issue.status.Status", Operators.EQUALITY, true, true),
    CATEGORY(
        "com.atlassian.jira.issue.status.category.StatusCategory", Operators.EQUALITY, true, false),
    PRIORITY("com.atlassian.jira.issue.priority.Priority", Operators.ORDER, true, true),
    RESOLUTION("com.atlassian.jira.issue.resolution.Resolution", Operators.EQUALITY, true, false),
    PERSON("com.atlassian.jira.user.ApplicationUser", Operators.EQUALITY, true, true),
    LABEL("com.atlassian.jira.issue.label.Label", Operators.EQUALITY, true, false),
    VERSION("com.atlassian.jira.project.version.Version", Operators.ORDER, true, false),
    COMPONENT(
        "com.atlassian.jira.bc.project.component.ProjectComponent",
        Operators.EQUALITY,
        true,
        false),
    OPTION("com.atlassian.jira.issue.customfields.option.Option", Operators.EQUALITY, true, false),
    TIME("java.util.Date", Operators.ORDER, false, true),
    NUMBER("java.lang.Number", Operators.ORDER, false, true),
    TEXT("java.lang.String", Operators.LIKENESS, false, true),
    /** Somebody beside the people of the issue's own fields; nothing is sorted by such. */
    FOLLOWER("com.atlassian.jira.user.ApplicationUser", Operators.EQUALITY, true, false),
    /** Texts of parts of an issue. */
    NOTE("java.lang.String", Operators.LIKENESS, false, false),
    /** Times of parts of an issue. */
    MOMENT("java.util.Date", Operators.ORDER, false, false),
    FILTER("com.atlassian.jira.issue.search.SearchRequest", Operators.NAMING, false, false),
    /** Anything else that has a name. */
    WORD("java.lang.String", Operators.EQUALITY, false, false);

    private final String type;
    private final Operators operators;
    private final boolean suggesting;
    private final boolean orderable;

    Kind(String type, Operators operators, boolean suggesting, boolean orderable) {
      this.type = type;
      this.operators = operators;
      this.suggesting = suggesting;
      this.orderable = orderable;
    }

    /** The product's word for it. */
    String type() {
      return type;
    }
  }

  /** The fields whose history can be asked for. */
  private static final Set<String> PAST =
      Set.of("assignee", "fixVersion", "priority", "reporter", "resolution", "status");

  private static QueryField of(String name, Kind kind) {
    return new QueryField(name, name, Optional.empty(), kind);
  }

  private static final List<QueryField> SYSTEM =
      List.of(
          of("affectedVersion", Kind.VERSION),
          of("assignee", Kind.PERSON),
          of("attachments", Kind.WORD),
          of("category", Kind.WORD),
          of("comment", Kind.NOTE),
          of("component", Kind.COMPONENT),
          of("created", Kind.TIME),
          of("creator", Kind.PERSON),
          of("description", Kind.TEXT),
          of("due", Kind.TIME),
          of("environment", Kind.TEXT),
          of("filter", Kind.FILTER),
          of("fixVersion", Kind.VERSION),
          of("hierarchyLevel", Kind.NUMBER),
          of("id", Kind.ISSUE),
          of("issuekey", Kind.ISSUE),
          of("issueLinkType", Kind.WORD),
          of("issuetype", Kind.TYPE),
          of("labels", Kind.LABEL),
          of("lastViewed", Kind.MOMENT),
          of("level", Kind.WORD),
          of("originalEstimate", Kind.NUMBER),
          of("parent", Kind.ISSUE),
          of("priority", Kind.PRIORITY),
          of("project", Kind.PROJECT),
          of("projectType", Kind.WORD),
          of("remainingEstimate", Kind.NUMBER),
          of("reporter", Kind.PERSON),
          of("resolution", Kind.RESOLUTION),
          of("resolved", Kind.TIME),
          of("status", Kind.STATUS),
          of("statusCategory", Kind.CATEGORY),
          of("summary", Kind.TEXT),
          of("text", Kind.NOTE),
          of("timeSpent", Kind.NUMBER),
          of("updated", Kind.TIME),
          of("voter", Kind.FOLLOWER),
          of("votes", Kind.NUMBER),
          of("watcher", Kind.FOLLOWER),
          of("watchers", Kind.NUMBER),
          of("worklogAuthor", Kind.FOLLOWER),
          of("worklogComment", Kind.NOTE),
          of("worklogDate", Kind.MOMENT),
          of("workRatio", Kind.NUMBER));

  /** The system's fields, and those of the custom fields that the sandbox searches. */
  static List<QueryField> all(Collection<Field> fields) {
    List<QueryField> all = new ArrayList<>(SYSTEM);
    fields.stream().filter(Field::custom).flatMap(QueryField::custom).forEach(all::add);
    return all;
  }

  private static Stream<QueryField> custom(Field field) {
    FieldSchema schema = field.schema();
    boolean many = schema.type().equals("array");
    String type = many ? schema.items().orElse("string") : schema.type();
    Optional<Kind> kind =
        switch (type) {
          case "string" -> Optional.of(many ? Kind.LABEL : Kind.TEXT);
          case "number" -> Optional.of(Kind.NUMBER);
          case "date", "datetime" -> Optional.of(Kind.TIME);
          case "option", "option-with-child" -> Optional.of(Kind.OPTION);
          case "user" -> Optional.of(Kind.PERSON);
          default -> Optional.empty();
        };
    Optional<String> cfid = schema.customId().map(id -> "cf[" + id + "]");
    return kind
        .map(one ->
            new QueryField(
                QueryJson.encoded(field.name()),
                field.name() + cfid.map(id -> " - " + id).orElse(""),
                cfid,
                one))
        .stream();
  }

  /** Whether a query may name it so. */
  boolean named(String word) {
    return name.equalsIgnoreCase(word)
        || name.equalsIgnoreCase(QueryJson.encoded(word))
        || cfid.filter(word::equalsIgnoreCase).isPresent();
  }

  private List<String> operators() {
    List<String> operators = new ArrayList<>(kind.operators.words());
    if (PAST.contains(name)) {
      operators.addAll(List.of("was", "was in", "was not", "was not in", "changed"));
    }
    return operators;
  }

  /** The contract's {@code FieldReferenceData}. */
  ObjectNode document() {
    ObjectNode document = Json.object();
    document.put("value", name).put("displayName", label);
    cfid.ifPresent(id -> document.put("cfid", id));
    if (kind.suggesting) {
      document.put("auto", "true");
    }
    document.put("orderable", Boolean.toString(kind.orderable));
    document.put("searchable", "true");
    document.set("operators", Json.texts(operators()));
    document.set("types", Json.texts(List.of(kind.type)));
    return document;
  }
}

package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.markup.AdfSchema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Values of issues as queries look at them; each look reads the issue from the store. */
final class IssueValues {

  private final Issues issues;

  IssueValues(Issues issues) {
    this.issues = issues;
  }

  private JsonNode value(IssueHead issue, String field) {
    return issues
        .store()
        .find(issue.id())
        .map(Issue::fields)
        .<JsonNode>map(fields -> fields.path(field))
        .orElse(MissingNode.getInstance());
  }

  private Stream<JsonNode> each(IssueHead issue, String field) {
    JsonNode value = value(issue, field);
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  private static Stream<String> present(String text) {
    return text.isEmpty() ? Stream.empty() : Stream.of(text);
  }

  /** The ids of what a field refers to; of a cascading option that of the child too. */
  Stream<String> ids(IssueHead issue, String field) {
    return each(issue, field)
        .flatMap(one ->
            Stream.concat(
                present(one.path("id").asString("")), present(one.path("child").asString(""))));
  }

  /** The accounts in a field. */
  Stream<String> people(IssueHead issue, String field) {
    return each(issue, field).flatMap(one -> present(one.path("accountId").asString("")));
  }

  /** The texts in a field of labels. */
  Stream<String> words(IssueHead issue, String field) {
    return each(issue, field).flatMap(one -> present(one.asString("")));
  }

  /** A text, rich or plain; empty where there is none. */
  String text(IssueHead issue, String field) {
    JsonNode value = value(issue, field);
    return value.isObject() ? AdfSchema.plainText(value) : value.asString("");
  }

  /** A number. */
  Optional<BigDecimal> number(IssueHead issue, String field) {
    JsonNode value = value(issue, field);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  /** A time, or the beginning of a day. */
  Optional<Instant> time(IssueHead issue, String field) {
    String text = value(issue, field).asString("");
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              text.length() == 10
                  ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                  : JiraTimes.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

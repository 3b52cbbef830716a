package dev.aloft.sandbox.jira.software.sprint;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.search.ChoiceField;
import dev.aloft.sandbox.jira.cloud.search.JqlField;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.jira.software.view.SprintViews;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The field that shows the sprints of an issue. Writing the id of an open sprint into it puts the
 * issue there, null takes it out; queries name sprints by id or name.
 */
public final class SprintField implements JqlField, IssuePart {

  private final Issues issues;
  private final Sprints sprints;
  private final Field field;
  private final ChoiceField choice;

  /** The field of a site's sprints. */
  public SprintField(Issues issues, Sprints sprints, Field field) {
    this.issues = issues;
    this.sprints = sprints;
    this.field = field;
    this.choice =
        ChoiceField.of(
                Set.of(field.name().toLowerCase(Locale.ROOT), "cf[" + field.number() + "]"),
                issue -> sprints.of(issue.id()).stream().map(sprint -> Long.toString(sprint.id())),
                this::named)
            .with("opensprints", asker -> in(Sprint.State.ACTIVE))
            .with("futuresprints", asker -> in(Sprint.State.FUTURE))
            .with("closedsprints", asker -> in(Sprint.State.CLOSED));
  }

  private Collection<String> named(String word) {
    return sprints.all().stream()
        .filter(one -> Long.toString(one.id()).equals(word) || one.name().equalsIgnoreCase(word))
        .map(one -> Long.toString(one.id()))
        .toList();
  }

  private Collection<String> in(Sprint.State state) {
    return sprints.all().stream()
        .filter(sprint -> sprint.state() == state)
        .map(sprint -> Long.toString(sprint.id()))
        .toList();
  }

  @Override
  public Set<String> names() {
    return choice.names();
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    return choice.condition(clause, asker);
  }

  @Override
  public Set<String> fields() {
    return Set.of(field.key());
  }

  @Override
  public void show(JiraCall call, Issue issue, String name, ObjectNode reply) {
    List<Sprint> all = sprints.of(issue.id());
    if (all.isEmpty()) {
      reply.putNull(name);
      return;
    }
    ArrayNode list = reply.putArray(name);
    for (Sprint sprint : all) {
      ObjectNode view = list.addObject();
      view.put("id", sprint.id());
      view.put("name", sprint.name());
      view.put("state", sprint.state().word());
      view.put("boardId", sprint.boardId());
      view.put("goal", sprint.goal().orElse(""));
      SprintViews.times(sprint, view);
    }
  }

  @Override
  public void check(JiraCall call, JsonNode fields) {
    wanted(fields);
  }

  private Optional<Sprint> wanted(JsonNode fields) {
    JsonNode value = fields.path(field.key());
    if (!value.isIntegralNumber()) {
      return Optional.empty();
    }
    Sprint sprint =
        sprints
            .find(value.asLong())
            .orElseThrow(
                () -> Refusal.field(field.key(), "Sprint with id " + value + " does not exist."));
    if (!sprint.open()) {
      throw Refusal.field(field.key(), "Issue can be assigned only to open or future sprints.");
    }
    return Optional.of(sprint);
  }

  @Override
  public void written(JiraCall call, Issue issue, JsonNode fields) {
    List<Sprint> before = sprints.of(issue.id());
    wanted(fields).ifPresent(sprint -> sprints.move(List.of(issue.id()), sprint));
    if (fields.path(field.key()).isNull()) {
      sprints.backlog(List.of(issue.id()));
    }
    // Making an issue is no change; nothing else leaves it as it was made.
    if (issue.updated().isAfter(issue.created()) && !before.equals(sprints.of(issue.id()))) {
      moved(call.caller(), issue, before);
    }
  }

  /** Saves an issue that was moved between sprints. */
  void moved(Account by, Issue issue, List<Sprint> before) {
    List<Sprint> after = sprints.of(issue.id());
    if (before.equals(after)) {
      issues.touch(by, issue);
    } else {
      issues.touch(
          by,
          issue,
          new ChangedItem(
              field.name(), Optional.of(field.key()), true, names(before), names(after)));
    }
  }

  private static ChangedItem.Value names(List<Sprint> all) {
    return all.isEmpty()
        ? ChangedItem.Value.NOTHING
        : ChangedItem.Value.of(
            all.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(", ")),
            all.stream().map(Sprint::name).collect(Collectors.joining(", ")));
  }

  @Override
  public void deleted(Issue issue) {
    sprints.issueRemoved(issue.id());
  }
}

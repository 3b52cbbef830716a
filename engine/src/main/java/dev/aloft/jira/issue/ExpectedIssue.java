package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceAssociation;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLabel;
import dev.aloft.resource.Expected;
import dev.aloft.spec.Content;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the source's rows say of one issue, for verify. Written apart from the derivation, so that a
 * mistake in one of the two shows; they share the rules of texts and of what has no place.
 */
final class ExpectedIssue {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final MovingProject project;
  private final SourceIssueBundle bundle;
  private final SourceIssue issue;
  private final Map<String, Value> values = new TreeMap<>();
  private final ExpectedParts parts;
  private final ObjectNode kept = IssueRecords.object();

  ExpectedIssue(
      IssueScope scope, IssueAddresses addresses, MovingProject project, SourceIssueBundle bundle) {
    this.scope = scope;
    this.addresses = addresses;
    this.project = project;
    this.bundle = bundle;
    this.issue = bundle.issue();
    this.parts = new ExpectedParts(scope, addresses, project, bundle, kept);
  }

  Expected read() {
    parts.read();
    values.put("sourceKey", Value.text(issue.key()));
    values.put(IssueAudit.PLACE, place());
    summary();
    type();
    known("status", IssueSchema.STATUS, Optional.of(issue.statusId()));
    point("priority", IssueSchema.PRIORITY, issue.priorityId());
    point("resolution", IssueSchema.RESOLUTION, issue.resolutionId());
    values.put("assignee", person(issue.assignee()));
    // Where nobody reported it, the product takes the one who creates.
    if (!(person(issue.reporter()) instanceof Value.None)) {
      values.put("reporter", person(issue.reporter()));
    }
    associated("components", IssueSchema.COMPONENT, bundle.components());
    associated("versions", IssueSchema.VERSION, bundle.affectsVersions());
    associated("fixVersions", IssueSchema.VERSION, bundle.fixVersions());
    values.put("labels", labels(Optional.empty()));
    values.put("duedate", issue.due().map(Value::day).orElse(Value.NONE));
    estimate("originalEstimate", issue.originalEstimate().orElse(-1));
    boolean without = issue.originalEstimate().isPresent() && issue.remainingEstimate().isEmpty();
    estimate("remainingEstimate", without ? 0 : issue.remainingEstimate().orElse(-1));
    values.put("description", parts.rich(issue.description().orElse(""), "description"));
    values.put("environment", parts.rich(issue.environment().orElse(""), "environment"));
    fields();
    original();
    return new Expected(IssueAddresses.of(project, issue.number()), values, parts.all());
  }

  /** Its project, and its number where keys are kept. */
  private Value place() {
    Map<String, Value> place = new TreeMap<>();
    place.put("project", Value.reference(project.address()));
    if (project.keepsKeys()) {
      place.put("number", Value.number(issue.number()));
    }
    return Value.fields(place);
  }

  private void summary() {
    String text = SourceTexts.mended(issue.summary());
    String line = String.join(" ", text.split("[\\n\\t]+", -1)).strip();
    if (line.length() > 255) {
      kept.put("summary", text);
      int end = Character.isHighSurrogate(line.charAt(254)) ? 254 : 255;
      line = line.substring(0, end).stripTrailing();
    }
    values.put("summary", Value.text(line.isEmpty() ? "(no summary)" : line));
  }

  private void point(String name, String type, Optional<String> id) {
    values.put(name, scope.reference(type, id));
  }

  /** A status that the source does not know either is not expected. */
  private void known(String name, String type, Optional<String> id) {
    Value value = scope.reference(type, id);
    if (!(value instanceof Value.None)) {
      values.put(name, value);
    }
  }

  private Value person(Optional<String> key) {
    return key.flatMap(scope::user).map(Value::reference).orElse(Value.NONE);
  }

  /** A sub-task that the product can put nowhere is an ordinary issue that says what it was. */
  private void type() {
    Optional<String> ordinary = addresses.ordinaryType(issue);
    point("issueType", IssueSchema.ISSUE_TYPE, ordinary.or(() -> Optional.of(issue.typeId())));
    values.put("parent", ordinary.isPresent() ? Value.NONE : parent());
    if (ordinary.isPresent()) {
      kept.put("issueType", scope.nameOfType(issue.typeId()));
      issue.parentId().flatMap(addresses::keyOf).ifPresent(key -> kept.put("parent", key));
    }
  }

  private Value parent() {
    Set<String> subtasks =
        scope.source().issueTypes().stream()
            .filter(type -> type.subtask())
            .map(type -> type.id())
            .collect(Collectors.toSet());
    return subtasks.contains(issue.typeId())
        ? issue.parentId().flatMap(addresses::byId).map(Value::reference).orElse(Value.NONE)
        : Value.NONE;
  }

  private void associated(String name, String type, List<SourceAssociation> rows) {
    List<Value> all = new ArrayList<>();
    for (SourceAssociation row : rows) {
      scope.names().find(type, row.id()).map(Value::reference).ifPresent(all::add);
    }
    values.put(name, bag(all));
  }

  private static Value bag(Collection<Value> items) {
    return items.isEmpty() ? Value.NONE : Value.set(items);
  }

  private Value labels(Optional<String> field) {
    List<Value> labels = new ArrayList<>();
    for (SourceLabel label : bundle.labels()) {
      Optional<String> of = label.fieldId().map(id -> id.replace("customfield_", ""));
      if (of.equals(field) && !label.label().isBlank()) {
        labels.add(
            Value.text(
                FieldValues.cut(
                    String.join("_", SourceTexts.mended(label.label()).strip().split("\\s+", -1)),
                    255)));
      }
    }
    return bag(labels);
  }

  private void estimate(String name, long seconds) {
    long minutes = Math.round(seconds / 60.0);
    values.put(name, minutes <= 0 ? Value.NONE : Value.number(minutes * 60));
  }

  private void fields() {
    ExpectedField reader = new ExpectedField(scope, bundle);
    ObjectNode outside = IssueRecords.object();
    for (SourceCustomField field : scope.source().customFields()) {
      Optional<Address> address = FieldValues.address(scope, field);
      ExpectedField.Read read =
          FieldValues.type(field).filter("labels"::equals).isPresent()
              ? new ExpectedField.Read(labels(Optional.of(field.id())), true)
              : FieldValues.isRich(field)
                  ? new ExpectedField.Read(
                      parts.rich(reader.first(field), "field-" + field.id()), true)
                  : reader.read(field);
      String name = address.map(named -> IssueSchema.FIELD + named.key()).orElse("");
      boolean taken = !(values.getOrDefault(name, Value.NONE) instanceof Value.None);
      if (address.isPresent() && !taken) {
        values.put(name, read.value());
      }
      if (address.isEmpty() || taken || !read.complete() || FieldValues.isPeople(field)) {
        reader.keep(field, outside);
      }
    }
    if (!outside.isEmpty()) {
      kept.set("fields", outside);
    }
  }

  private void original() {
    if (project.content().orElseThrow().created() == Content.Created.FIELD) {
      scope
          .names()
          .find(IssueSchema.CUSTOM_FIELD, IssueSchema.CREATED_FIELD)
          .ifPresent(field ->
              values.put(
                  IssueSchema.FIELD + field.key(),
                  issue.created().map(Value::moment).orElse(Value.NONE)));
    }
    values.put("created", issue.created().map(Value::moment).orElse(Value.NONE));
    values.put("updated", issue.updated().map(Value::moment).orElse(Value.NONE));
    values.put("resolved", issue.resolved().map(Value::moment).orElse(Value.NONE));
    values.put("creator", scope.person(issue.creator()));
    values.put("originalReporter", scope.person(issue.reporter()));
    values.put("originalAssignee", scope.person(issue.assignee()));
    values.put("archived", issue.archived() ? Value.flag(true) : Value.NONE);
    values.put("votes", issue.votes() > 0 ? Value.number(issue.votes()) : Value.NONE);
    if (issue.timeSpent().isPresent()) {
      values.put("timeSpent", Value.number(issue.timeSpent().getAsLong()));
    }
    values.put(
        "formerKeys", bag(addresses.formerKeys(issue.id()).stream().map(Value::text).toList()));
    records();
  }

  private void records() {
    IssueRecords records = new IssueRecords(scope);
    if (!bundle.attachments().isEmpty()) {
      kept.set("attachments", records.files(bundle.attachments()));
    }
    if (!bundle.voters().isEmpty()) {
      kept.set("voters", records.people(bundle.voters()));
    }
    if (!bundle.watchers().isEmpty()) {
      kept.set("watchers", records.people(bundle.watchers()));
    }
    values.put(
        "kept", stored(CanonicalJson.text(kept), kept.isEmpty(), "source-values.json", true));
    Content.History form = project.content().orElseThrow().history();
    boolean none = form == Content.History.NONE || bundle.history().isEmpty();
    values.put(
        "history",
        stored(
            CanonicalJson.text(records.history(bundle.history())),
            none,
            "history.json",
            form == Content.History.PROPERTY));
  }

  private Value stored(String text, boolean none, String file, boolean property) {
    if (none) {
      return Value.NONE;
    }
    if (property && text.length() <= PropertyKeys.LONGEST) {
      return Value.text(text);
    }
    parts.file(file, text);
    return Value.NONE;
  }
}

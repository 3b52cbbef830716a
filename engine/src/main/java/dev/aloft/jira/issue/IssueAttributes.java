package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceAssociation;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLabel;
import dev.aloft.spec.Content;
import dev.aloft.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The wanted attributes of one issue, and the texts that become files beside it. */
final class IssueAttributes {

  private static final int LABEL = 255;
  private static final long MINUTE = 60;
  private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final SourceTexts texts;
  private final SourceTexts.Place place;
  private final SourceIssueBundle bundle;
  private final SourceIssue issue;
  private final Content.Moved terms;
  private final MovingFields fields;
  private final Map<String, Value> values = new TreeMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  IssueAttributes(
      IssueScope scope,
      IssueAddresses addresses,
      SourceTexts texts,
      SourceTexts.Place place,
      SourceIssueBundle bundle,
      Content.Moved terms,
      MovingFields fields) {
    this.scope = scope;
    this.addresses = addresses;
    this.texts = texts;
    this.place = place;
    this.bundle = bundle;
    this.issue = bundle.issue();
    this.terms = terms;
    this.fields = fields;
  }

  Map<String, Value> values() {
    return values;
  }

  /** Texts by the name of the file that holds them. */
  Map<String, String> texts() {
    return files;
  }

  /**
   * Reads everything.
   *
   * @param kept what already has no place on the target; more is added
   */
  void read(ObjectNode kept) {
    values.put("sourceKey", Value.text(issue.key()));
    values.put("summary", summary(kept));
    values.put("issueType", scope.reference(IssueSchema.ISSUE_TYPE, Optional.of(type(kept))));
    values.put("status", scope.reference(IssueSchema.STATUS, Optional.of(issue.statusId())));
    values.put("priority", scope.reference(IssueSchema.PRIORITY, issue.priorityId()));
    values.put("resolution", scope.reference(IssueSchema.RESOLUTION, issue.resolutionId()));
    values.put("assignee", user(issue.assignee()));
    values.put("reporter", user(issue.reporter()));
    values.put("parent", parent());
    values.put("components", references(IssueSchema.COMPONENT, bundle.components()));
    values.put("versions", references(IssueSchema.VERSION, bundle.affectsVersions()));
    values.put("fixVersions", references(IssueSchema.VERSION, bundle.fixVersions()));
    values.put("labels", labels(bundle.labels().stream().filter(l -> l.fieldId().isEmpty())));
    values.put("duedate", issue.due().map(Value::day).orElse(Value.NONE));
    estimates();
    values.put("description", rich(issue.description().orElse(""), "description"));
    values.put("environment", rich(issue.environment().orElse(""), "environment"));
    fields(kept);
    createdField();
    origin();
    files(kept);
  }

  private Value summary(ObjectNode kept) {
    String whole = SourceTexts.mended(issue.summary());
    String line = BREAKS.matcher(whole).replaceAll(" ").strip();
    if (line.length() > FieldValues.SHORT) {
      kept.put("summary", whole);
    }
    String cut = FieldValues.cut(line, FieldValues.SHORT);
    return Value.text(cut.isEmpty() ? "(no summary)" : cut);
  }

  private Value user(Optional<String> person) {
    return person.flatMap(scope::user).map(Value::reference).orElse(Value.NONE);
  }

  /** What an ordinary issue was before is kept. */
  private String type(ObjectNode kept) {
    Optional<String> ordinary = addresses.ordinaryType(issue);
    if (ordinary.isPresent()) {
      kept.put("issueType", scope.nameOfType(issue.typeId()));
      issue.parentId().flatMap(addresses::keyOf).ifPresent(key -> kept.put("parent", key));
    }
    return ordinary.orElse(issue.typeId());
  }

  /** Only sub-tasks have one; the census has made sure that it moves. */
  private Value parent() {
    if (addresses.ordinaryType(issue).isPresent()) {
      return Value.NONE;
    }
    return scope.isSubtask(issue.typeId())
        ? issue.parentId().flatMap(addresses::byId).map(Value::reference).orElse(Value.NONE)
        : Value.NONE;
  }

  private Value references(String type, List<SourceAssociation> associations) {
    return some(
        associations.stream()
            .flatMap(association -> scope.names().find(type, association.id()).stream())
            .map(Value::reference)
            .toList());
  }

  private static Value some(List<Value> items) {
    return items.isEmpty() ? Value.NONE : Value.set(items);
  }

  /** A label has no blanks on the target. */
  static Value labels(java.util.stream.Stream<SourceLabel> labels) {
    return some(
        labels
            .map(label -> SourceTexts.mended(label.label()).strip())
            .map(label -> BLANKS.matcher(label).replaceAll("_"))
            .map(label -> FieldValues.cut(label, LABEL))
            .filter(label -> !label.isEmpty())
            .map(Value::text)
            .toList());
  }

  /** The target counts minutes; where it gets only one estimate it would make up the other. */
  private void estimates() {
    values.put("originalEstimate", minutes(issue.originalEstimate()));
    boolean made = issue.originalEstimate().isPresent() && issue.remainingEstimate().isEmpty();
    values.put("remainingEstimate", made ? Value.number(0) : minutes(issue.remainingEstimate()));
  }

  private static Value minutes(OptionalLong seconds) {
    return seconds.isPresent() && seconds.getAsLong() >= 0
        ? Value.number((seconds.getAsLong() + MINUTE / 2) / MINUTE * MINUTE)
        : Value.NONE;
  }

  private Value rich(String raw, String name) {
    SourceTexts.Written written = texts.rich(raw, place, "", name + ".txt");
    written.whole().ifPresent(whole -> files.put(name + ".txt", whole));
    return written.value();
  }

  private void fields(ObjectNode kept) {
    if (bundle.fieldValues().isEmpty() && bundle.labels().isEmpty()) {
      return;
    }
    Map<String, List<SourceFieldValue>> rows =
        bundle.fieldValues().stream()
            .collect(Collectors.groupingBy(SourceFieldValue::fieldId, TreeMap::new, listOf()));
    Map<String, List<SourceLabel>> labels =
        bundle.labels().stream()
            .filter(label -> label.fieldId().isPresent())
            .collect(
                Collectors.groupingBy(
                    label -> number(label.fieldId().orElse("")), TreeMap::new, listOf()));
    Set<String> filled = new TreeSet<>(rows.keySet());
    filled.addAll(labels.keySet());
    ObjectNode outside = IssueRecords.object();
    for (MovingFields.Moving field : fields.inOrder(filled)) {
      field(
          field,
          rows.getOrDefault(field.field().id(), List.of()),
          labels.getOrDefault(field.field().id(), List.of()),
          outside);
    }
    if (!outside.isEmpty()) {
      kept.set("fields", outside);
    }
  }

  private void field(
      MovingFields.Moving field,
      List<SourceFieldValue> stored,
      List<SourceLabel> tags,
      ObjectNode outside) {
    if (field.address().isEmpty()) {
      keep(outside, field.field(), stored, tags);
      return;
    }
    String name = IssueSchema.FIELD + field.address().get().key();
    if (values.containsKey(name)) {
      // A decision made one field of two, and the other one's value is there already.
      keep(outside, field.field(), stored, tags);
    } else if (field.labels()) {
      put(name, labels(tags.stream()));
      keep(outside, field.field(), stored, List.of());
    } else if (field.rich()) {
      String raw = stored.isEmpty() ? "" : stored.getFirst().value();
      put(name, rich(raw, "field-" + field.field().id()));
    } else {
      FieldValues.Read read = fields.read(field, stored);
      put(name, read.value());
      keep(outside, field.field(), read.complete() && !field.people() ? List.of() : stored, tags);
    }
  }

  /** The field that shows the original creation date to people, where the spec asks for it. */
  private void createdField() {
    if (terms.created() == Content.Created.FIELD) {
      scope
          .names()
          .find(IssueSchema.CUSTOM_FIELD, IssueSchema.CREATED_FIELD)
          .ifPresent(address -> put(IssueSchema.FIELD + address.key(), moment(issue.created())));
    }
  }

  private void put(String name, Value value) {
    if (!(value instanceof Value.None)) {
      values.put(name, value);
    }
  }

  private static void keep(
      ObjectNode outside,
      SourceCustomField field,
      List<SourceFieldValue> stored,
      List<SourceLabel> labels) {
    ArrayNode raw = IssueRecords.values(stored);
    labels.forEach(label -> raw.add(SourceTexts.mended(label.label())));
    if (!raw.isEmpty()) {
      outside.set(SourceTexts.mended(field.name()) + "#" + field.id(), raw);
    }
  }

  static String number(String fieldId) {
    return fieldId.startsWith("customfield_")
        ? fieldId.substring("customfield_".length())
        : fieldId;
  }

  private static <T> java.util.stream.Collector<T, ?, List<T>> listOf() {
    return Collectors.toList();
  }

  private void origin() {
    values.put("created", moment(issue.created()));
    values.put("updated", moment(issue.updated()));
    values.put("resolved", moment(issue.resolved()));
    values.put("creator", scope.person(issue.creator()));
    values.put("originalReporter", scope.person(issue.reporter()));
    values.put("originalAssignee", scope.person(issue.assignee()));
    values.put("votes", issue.votes() > 0 ? Value.number(issue.votes()) : Value.NONE);
    values.put(
        "timeSpent",
        issue.timeSpent().isPresent() ? Value.number(issue.timeSpent().getAsLong()) : Value.NONE);
    values.put(
        "formerKeys", some(addresses.formerKeys(issue.id()).stream().map(Value::text).toList()));
    values.put("archived", issue.archived() ? Value.flag(true) : Value.NONE);
  }

  private static Value moment(Optional<Instant> instant) {
    return instant.map(Value::moment).orElse(Value.NONE);
  }

  private void files(ObjectNode kept) {
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
    record("kept", kept, "source-values.json", true);
    Content.History history = terms.history();
    if (history != Content.History.NONE && !bundle.history().isEmpty()) {
      record(
          "history",
          records.history(bundle.history()),
          "history.json",
          history == Content.History.PROPERTY);
    }
  }

  /** A property, or a file where it is too long for one. */
  private void record(String attribute, JsonNode json, String file, boolean property) {
    if (json.isEmpty()) {
      return;
    }
    String text = CanonicalJson.text(json);
    if (property && text.length() <= PropertyKeys.LONGEST) {
      values.put(attribute, Value.text(text));
    } else {
      files.put(file, text);
    }
  }
}

package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.LinkType;
import dev.aloft.sandbox.jira.cloud.config.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.Looks;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.markup.AdfSchema;
import dev.aloft.sandbox.store.Documents.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields of what hangs on issues, and of numbers about them. */
final class PartFields {

  private static final String TEXT = FieldSchema.TYPES + "textfield";

  private final Issues issues;
  private final Configuration configuration;
  private final IssueValues values;
  private final SearchedParts parts;
  private final Looks looks;

  PartFields(Issues issues, IssueValues values, SearchedParts parts, Looks looks) {
    this.issues = issues;
    this.configuration = issues.configuration();
    this.values = values;
    this.parts = parts;
    this.looks = looks;
  }

  List<JqlField> all() {
    return List.of(
        asked("comment", asker -> TextField.ofMany(Set.of(), head -> comments(head, asker))),
        new AskedField(
            Set.of("text", "textfields"),
            asker -> TextField.ofMany(Set.of(), head -> texts(head, asker))),
        asked(
            "worklogcomment",
            asker ->
                TextField.ofMany(
                    Set.of(),
                    head -> worklogs(head, asker).map(one -> plain(one, "comment")).toList())),
        asked(
            "worklogauthor",
            asker ->
                people(Set.of(), head -> worklogs(head, asker).map(one -> text(one, "author")))),
        asked(
            "worklogdate",
            asker ->
                OrderedField.ofMany(
                    Set.of(),
                    head ->
                        worklogs(head, asker)
                            .map(one -> JiraTimes.parse(text(one, "started")))
                            .toList(),
                    JqlTimes::read)),
        asked(
            "lastviewed",
            asker ->
                new OrderedField<>(
                    Set.of(), head -> looks.last(asker.account(), head.id()), JqlTimes::read)),
        people(Set.of("watcher"), head -> parts.watchers().of(issue(head)).stream()),
        people(Set.of("voter"), head -> parts.votes().of(issue(head)).stream()),
        number("watchers", head -> count(parts.watchers().of(issue(head)))),
        number("votes", head -> count(parts.votes().of(issue(head)))),
        number("hierarchylevel", this::level),
        number("workratio", this::workRatio),
        duration(Set.of("originalestimate", "timeoriginalestimate"), "timeoriginalestimate"),
        duration(Set.of("remainingestimate", "timeestimate"), "timeestimate"),
        duration(Set.of("timespent"), "timespent"),
        attachments(),
        linkTypes(),
        levels(),
        categories(),
        projectTypes());
  }

  private static JqlField asked(String name, Function<Asker, JqlField> field) {
    return new AskedField(Set.of(name), field);
  }

  private Issue issue(IssueHead head) {
    return issues
        .store()
        .find(head.id())
        .orElseThrow(() -> new IllegalStateException("a head without its issue"));
  }

  private List<String> comments(IssueHead head, Asker asker) {
    return parts.comments().visible(asker.account(), issue(head)).stream()
        .map(comment -> plain(comment, "body"))
        .toList();
  }

  private Stream<Document> worklogs(IssueHead head, Asker asker) {
    return parts.worklogs().visible(asker.account(), issue(head)).stream();
  }

  private static String text(Document part, String name) {
    return part.json().path(name).asString("");
  }

  private static String plain(Document part, String name) {
    JsonNode value = part.json().path(name);
    return value.isObject() ? AdfSchema.plainText(value) : value.asString("");
  }

  /** The texts of the system's fields, of comments, and of custom fields that hold texts. */
  private List<String> texts(IssueHead head, Asker asker) {
    List<String> texts = new ArrayList<>(comments(head, asker));
    Stream.of("summary", "description", "environment")
        .forEach(field -> texts.add(values.text(head, field)));
    configuration.fields().stream()
        .filter(PartFields::ofText)
        .forEach(field -> texts.add(values.text(head, field.id())));
    return texts.stream().filter(text -> !text.isBlank()).toList();
  }

  private static boolean ofText(Field field) {
    return field.custom()
        && (field.schema().richText() || field.schema().custom().filter(TEXT::equals).isPresent());
  }

  private ChoiceField people(Set<String> names, Function<IssueHead, Stream<String>> ids) {
    return ChoiceField.of(names, ids, word -> BuiltInFields.people(issues, word))
        .with("currentuser", asker -> List.of(asker.account().accountId()))
        .with(
            "membersof",
            1,
            1,
            (asker, arguments) ->
                JqlPeople.call(issues.site(), asker, "membersOf", arguments).orElseThrow());
  }

  private static Optional<BigDecimal> count(Collection<?> all) {
    return Optional.of(BigDecimal.valueOf(all.size()));
  }

  private static JqlField number(String name, Function<IssueHead, Optional<BigDecimal>> value) {
    return new OrderedField<>(
        Set.of(name), value, (operand, asker) -> CustomFields.number(operand));
  }

  private Optional<BigDecimal> level(IssueHead head) {
    return configuration
        .issueType(head.typeId())
        .map(IssueType::hierarchyLevel)
        .map(BigDecimal::valueOf);
  }

  /** How much of the estimate was spent, in percent. */
  private Optional<BigDecimal> workRatio(IssueHead head) {
    BigDecimal spent = values.number(head, "timespent").orElse(BigDecimal.ZERO);
    return values
        .number(head, "timeoriginalestimate")
        .filter(estimate -> estimate.signum() > 0)
        .map(estimate ->
            spent.multiply(BigDecimal.valueOf(100)).divide(estimate, 0, RoundingMode.DOWN));
  }

  private JqlField duration(Set<String> names, String field) {
    return new OrderedField<>(
        names,
        head -> values.number(head, field),
        (operand, asker) ->
            operand instanceof Operand.Text(var text)
                ? Durations.seconds(text, configuration.working()).map(BigDecimal::valueOf)
                : Optional.empty());
  }

  /** Only whether there are any: no word stands for a file. */
  private JqlField attachments() {
    return ChoiceField.of(
        Set.of("attachments"),
        head -> parts.attachments().of(issue(head)).stream().map(file -> Long.toString(file.id())),
        word -> List.of());
  }

  private JqlField linkTypes() {
    return ChoiceField.of(
        Set.of("issuelinktype"),
        head -> parts.links().of(head.id()).stream().map(end -> end.type().id() + end.way()),
        word ->
            configuration.linkTypes().stream()
                .flatMap(type -> ways(type, word))
                .distinct()
                .toList());
  }

  /** A type by its name goes both ways, by what it says one way. */
  private static Stream<String> ways(LinkType type, String word) {
    return Stream.of(type.inward(), type.outward())
        .filter(way ->
            way.equalsIgnoreCase(word)
                || type.name().equalsIgnoreCase(word)
                || type.id().equals(word))
        .map(way -> type.id() + way);
  }

  private JqlField levels() {
    return ChoiceField.of(
        Set.of("level"),
        head -> values.ids(head, "security"),
        word ->
            configuration.projects().stream()
                .flatMap(project -> configuration.securityLevels(project).stream())
                .filter(one -> one.name().equalsIgnoreCase(word) || one.id().equals(word))
                .map(SecurityLevel::id)
                .distinct()
                .toList());
  }

  private JqlField categories() {
    return ChoiceField.of(
        Set.of("category"),
        head ->
            configuration.project(head.projectId()).flatMap(configuration::category).stream()
                .map(ProjectCategory::id),
        word ->
            configuration.projects().stream()
                .flatMap(project -> configuration.category(project).stream())
                .filter(one -> one.name().equalsIgnoreCase(word) || one.id().equals(word))
                .map(ProjectCategory::id)
                .distinct()
                .toList());
  }

  private JqlField projectTypes() {
    return ChoiceField.of(
        Set.of("projecttype"),
        head -> configuration.project(head.projectId()).map(one -> one.typeKey()).stream(),
        word ->
            Stream.of("software", "business", "service_desk")
                .filter(type -> type.equalsIgnoreCase(word))
                .toList());
  }
}

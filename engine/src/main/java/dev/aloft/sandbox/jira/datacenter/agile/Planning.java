package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.issue.Editing;
import dev.aloft.sandbox.jira.datacenter.search.Search;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Ranks;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Setup;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What boards plan with, which issues keep in fields: sprints, epics and their looks, ranks. */
final class Planning {

  private static final String DONE = "Done";

  private final JiraSite site;
  private final Fields fields;
  private final Choices choices;
  private final Editing editing;

  Planning(JiraSite site) {
    this.site = site;
    this.fields = new Fields(site.tables());
    this.choices = new Choices(site);
    this.editing = new Editing(site);
  }

  private String field(String type) {
    return fields
        .ofType(type)
        .map(Field::id)
        .orElseThrow(() -> new IllegalStateException("a site without the field of " + type));
  }

  /** The number of the field by which issues are ranked. */
  long rankField() {
    return fields.ofType(FreshSite.RANK).flatMap(Field::custom).map(CustomField::id).orElse(0L);
  }

  /** The field by which a board estimates; as a rule story points, else the original estimate. */
  Optional<Field> estimation(Board board) {
    return board
        .setup()
        .map(Setup::estimation)
        .orElseGet(() -> usualEstimation().map(Field::id))
        .flatMap(fields::find);
  }

  private Optional<Field> usualEstimation() {
    return fields.all().stream()
        .filter(field -> field.custom().isPresent() && field.name().equals("Story Points"))
        .findFirst()
        .or(() -> fields.find("timeoriginalestimate"));
  }

  /** The sprints of an issue, oldest first. */
  List<Sprint> sprints(Issue issue) {
    List<Sprint> all = new ArrayList<>();
    issue
        .value(field(FreshSite.SPRINT))
        .ifPresent(ids ->
            ids.forEach(id -> site.tables().sprints().find(id.asLong()).ifPresent(all::add)));
    return all;
  }

  /** The ids of the sprints of an issue. */
  private List<Long> sprintIds(Issue issue) {
    return sprints(issue).stream().map(Sprint::id).toList();
  }

  /** Whether a sprint holds an issue. */
  boolean in(Issue issue, long sprint) {
    return sprintIds(issue).contains(sprint);
  }

  /** Whether an issue is in a sprint that is not closed. */
  boolean planned(Issue issue) {
    return sprints(issue).stream().anyMatch(Planning::open);
  }

  static boolean open(Sprint sprint) {
    return !sprint.state().equals("closed");
  }

  /** Puts an issue into an open sprint, or into none; the closed ones stay. */
  Issue plan(User caller, Issue issue, Optional<Sprint> sprint) {
    List<Long> now =
        new ArrayList<>(sprints(issue).stream().filter(one -> !open(one)).map(Sprint::id).toList());
    sprint.map(Sprint::id).ifPresent(now::add);
    return write(caller, issue, FreshSite.SPRINT, now);
  }

  /** Takes a sprint that is gone out of an issue. */
  Issue forget(User caller, Issue issue, long sprint) {
    return write(
        caller,
        issue,
        FreshSite.SPRINT,
        sprintIds(issue).stream().filter(id -> id != sprint).toList());
  }

  private Issue write(User caller, Issue issue, String type, List<Long> ids) {
    ObjectNode values = issue.values().deepCopy();
    if (ids.isEmpty()) {
      values.remove(field(type));
    } else {
      ArrayNode list = values.putArray(field(type));
      ids.forEach(list::add);
    }
    return editing.save(caller, issue, values);
  }

  /** Whether an issue is an epic. */
  boolean epic(Issue issue) {
    return choices.epic(issue.type());
  }

  /** The epic of an issue. */
  Optional<Issue> epicOf(Issue issue) {
    return issue.number(field(FreshSite.EPIC_LINK)).flatMap(site.issues()::find);
  }

  /** Puts an issue below an epic, or below none. */
  Issue below(User caller, Issue issue, Optional<Issue> epic) {
    ObjectNode values = issue.values().deepCopy();
    values.remove(field(FreshSite.EPIC_LINK));
    epic.ifPresent(one -> values.put(field(FreshSite.EPIC_LINK), one.id()));
    return editing.save(caller, issue, values);
  }

  /** The short name of an epic. */
  String name(Issue epic) {
    return epic.text(field(FreshSite.EPIC_LABEL)).orElse("");
  }

  /** The colour of an epic, {@code color_1} to {@code color_14}. */
  String color(Issue epic) {
    return epic.text(field(FreshSite.EPIC_COLOR)).map(Planning::color).orElse("color_1");
  }

  /** The field writes {@code ghx-label-1} where boards say {@code color_1}. */
  private static String color(String stored) {
    return "color_" + stored.substring(stored.lastIndexOf('-') + 1);
  }

  /** Whether an epic is marked as done. */
  boolean done(Issue epic) {
    return doneOption()
        .filter(option -> epic.number(field(FreshSite.EPIC_STATUS)).equals(Optional.of(option)))
        .isPresent();
  }

  private Optional<Long> doneOption() {
    return options().stream()
        .filter(one -> one.value().equals(DONE))
        .map(CustomField.Option::id)
        .findFirst();
  }

  private List<CustomField.Option> options() {
    return fields
        .ofType(FreshSite.EPIC_STATUS)
        .flatMap(Field::custom)
        .map(custom -> fields.options(custom.id(), 0))
        .orElse(List.of());
  }

  /** Changes what boards know of an epic; what is not there stays. */
  Issue change(
      User caller,
      Issue epic,
      Optional<String> name,
      Optional<String> summary,
      Optional<String> color,
      Optional<Boolean> done) {
    ObjectNode values = epic.values().deepCopy();
    name.ifPresent(text -> values.put(field(FreshSite.EPIC_LABEL), text));
    summary.ifPresent(text -> values.put("summary", text));
    color.ifPresent(word ->
        values.put(field(FreshSite.EPIC_COLOR), word.replaceFirst("^color_", "ghx-label-")));
    done.flatMap(
            yes -> yes ? doneOption() : options().stream().map(CustomField.Option::id).findFirst())
        .ifPresent(option -> values.put(field(FreshSite.EPIC_STATUS), option));
    return editing.save(caller, epic, values);
  }

  /** Where an issue stands among all others. */
  String rank(Issue issue) {
    return issue.text(field(FreshSite.RANK)).orElse("");
  }

  /** The order of issues by rank. */
  Search.Order byRank() {
    return new Search.Order(Comparator.comparing(this::rank), Set.of(field(FreshSite.RANK)));
  }

  /** Ranks issues, in their order, right before or after another one that is none of them. */
  void rank(List<Issue> moving, Issue other, boolean before) {
    String edge = rank(other);
    Set<Long> moved = moving.stream().map(Issue::id).collect(Collectors.toSet());
    Stream<String> resting =
        site.issues().all().filter(one -> !moved.contains(one.id())).map(this::rank);
    String next =
        before
            ? resting.filter(one -> one.compareTo(edge) < 0).max(String::compareTo).orElse("")
            : resting.filter(one -> one.compareTo(edge) > 0).min(String::compareTo).orElse("");
    String low = before ? next : edge;
    String high = before ? edge : next;
    for (Issue issue : moving) {
      low = Ranks.between(low, high);
      ObjectNode values = issue.values().deepCopy();
      values.put(field(FreshSite.RANK), low);
      site.issues().put(issue.with(values));
    }
  }
}

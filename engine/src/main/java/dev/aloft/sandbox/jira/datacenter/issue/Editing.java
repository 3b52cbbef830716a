package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits issues, assigns them and moves them through their workflow, and writes their history. */
public final class Editing {

  private static final Set<String> ONE_BY_ONE = Set.of("fixVersions", "versions", "components");

  private final JiraSite site;
  private final MetaViews meta;
  private final Fields fields;
  private final Choices choices;
  private final Transitions transitions;
  private final PartWriter parts;
  private final ValueTexts texts;

  /** Edits issues of a site. */
  public Editing(JiraSite site) {
    this.site = site;
    this.meta = new MetaViews(site);
    this.fields = new Fields(site.tables());
    this.choices = new Choices(site);
    this.transitions = new Transitions(site);
    this.parts = new PartWriter(site);
    this.texts = new ValueTexts(site);
  }

  private Project project(Issue issue) {
    return site.tables().projects().find(issue.owner()).orElseThrow();
  }

  /** Changes an issue to what a body says. */
  public void edit(User caller, Issue issue, JsonNode body) {
    if (body.has("transition")) {
      throw Refusal.of(
          501, "The sandbox does not implement the property 'transition' of editIssue.");
    }
    Project project = project(issue);
    ObjectNode values = issue.values().deepCopy();
    Draft draft = new Draft(site, caller, project, values);
    type(draft, project, issue, body.path("fields"));
    draft.take(body, meta.editable(caller, issue), Set.of("issuetype"));
    require(draft, project);
    draft.check();
    save(caller, issue, values);
    parts.write(caller, issue, draft.parts());
    PartWriter.properties(site, issue, body.path("properties"));
  }

  private void type(Draft draft, Project project, Issue issue, JsonNode given) {
    if (!given.has("issuetype")) {
      return;
    }
    JsonNode reference = given.path("issuetype");
    String id = reference.path("id").asString("");
    String name = reference.path("name").asString("");
    boolean subtask = issue.parent().isPresent();
    Optional<IssueType> type =
        choices.types(project).stream()
            .filter(
                one -> id.isEmpty() ? one.name().equals(name) : Long.toString(one.id()).equals(id))
            .filter(one -> one.subtask() == subtask)
            .filter(one ->
                transitions.workflow(project, one.id()).id()
                    == transitions.workflow(project, issue.type()).id())
            .findFirst();
    type.ifPresentOrElse(
        one -> draft.values().put("issuetype", one.id()),
        () -> draft.refuse("issuetype", "The issue type selected is invalid."));
  }

  private void require(Draft draft, Project project) {
    if (!draft.values().has("summary")) {
      draft.refuse("summary", "You must specify a summary of the issue.");
    }
    for (String id : project.required()) {
      if (!draft.values().has(id) && !draft.wrong(id)) {
        draft.refuse(id, fields.find(id).map(Field::name).orElse(id) + " is required.");
      }
    }
  }

  /** Gives an issue to somebody, or to nobody. */
  public void assign(User caller, Issue issue, JsonNode who) {
    if (!site.access().may(caller, Permission.ASSIGN_ISSUES, issue)) {
      throw Refusal.of(401, "You do not have permission to assign issues.");
    }
    ObjectNode values = issue.values().deepCopy();
    Draft draft = new Draft(site, caller, project(issue), values);
    ObjectNode body = dev.aloft.sandbox.json.Json.object();
    body.putObject("fields").set("assignee", who);
    draft.take(body, fields.find("assignee").stream().toList(), Set.of());
    draft.check();
    save(caller, issue, values);
  }

  /** Moves an issue along the way that a body names. */
  public void move(User caller, Issue issue, JsonNode body) {
    JsonNode reference = body.path("transition");
    if (!reference.isObject() || reference.path("id").asString("").isEmpty()) {
      throw Refusal.badRequest("Missing 'transition' identifier");
    }
    String id = reference.path("id").asString("");
    Transition way =
        transitions.open(caller, issue).stream()
            .filter(one -> Long.toString(one.id()).equals(id))
            .findFirst()
            .orElseThrow(() -> notOpen(issue, id));
    ObjectNode values = issue.values().deepCopy();
    Draft draft = new Draft(site, caller, project(issue), values);
    List<Field> settable = new ArrayList<>(meta.onTheWay(issue, way));
    fields.find("comment").ifPresent(settable::add);
    resolve(way, values, settable);
    draft.take(body, settable, Set.of());
    require(draft, project(issue));
    draft.check();
    values.put("status", way.to());
    if (values.has("resolution") != issue.values().has("resolution")) {
      if (values.has("resolution")) {
        values.put("resolutiondate", site.now());
      } else {
        values.remove("resolutiondate");
      }
    }
    save(caller, issue, values);
    parts.write(caller, issue, draft.parts());
    PartWriter.properties(site, issue, body.path("properties"));
  }

  private Refusal notOpen(Issue issue, String id) {
    return Refusal.badRequest(
        "It seems that you have tried to perform a workflow operation ("
            + id
            + ") that is not valid for the current state of this issue ("
            + site.issues().key(issue)
            + "). The likely cause is that somebody has changed the issue recently, please look at"
            + " the issue history for details.");
  }

  /** What the way does to the resolution; a screen that asks for one has the first as its usual. */
  private void resolve(Transition way, ObjectNode values, List<Field> screen) {
    way.resolution()
        .ifPresent(what -> {
          if (what.equals("clear")) {
            values.remove("resolution");
          } else {
            values.put("resolution", Long.parseLong(what));
          }
        });
    boolean asked = screen.stream().anyMatch(field -> field.id().equals("resolution"));
    if (asked && !values.has("resolution")) {
      site.tables().resolutions().all().stream()
          .findFirst()
          .ifPresent(first -> values.put("resolution", first.id()));
    }
  }

  /** Stores an issue with other values, and what changed in its history. */
  public Issue save(User caller, Issue before, ObjectNode values) {
    List<Change> changes = new ArrayList<>();
    for (Field field : fields.all()) {
      JsonNode old = before.values().path(field.id());
      JsonNode now = values.path(field.id());
      boolean silent = field.id().equals("updated");
      if (!silent && !old.equals(now)) {
        changes.addAll(changes(field, old, now));
      }
    }
    long now = site.now();
    values.put("updated", now);
    if (!changes.isEmpty()) {
      site.tables()
          .history()
          .put(
              new ChangeGroup(
                  site.tables().history().nextId(), before.id(), caller.key(), now, changes));
    }
    return site.issues().put(before.with(values));
  }

  /** Of versions and components the history tells each by itself. */
  private List<Change> changes(Field field, JsonNode old, JsonNode now) {
    if (field.custom().isPresent() || !ONE_BY_ONE.contains(field.id())) {
      return List.of(change(field, old, now));
    }
    List<Change> changes = new ArrayList<>();
    JsonNode none = MissingNode.getInstance();
    for (JsonNode gone : old.values()) {
      if (now.valueStream().noneMatch(gone::equals)) {
        changes.add(change(field, one(gone), none));
      }
    }
    for (JsonNode come : now.values()) {
      if (old.valueStream().noneMatch(come::equals)) {
        changes.add(change(field, none, one(come)));
      }
    }
    return changes;
  }

  private static JsonNode one(JsonNode value) {
    return Json.array(List.of(value), same -> same);
  }

  private Change change(Field field, JsonNode old, JsonNode now) {
    return new Change(
        field.custom().isPresent() ? field.name() : name(field),
        field.custom().isPresent() ? "custom" : "jira",
        old.isMissingNode() ? Optional.empty() : texts.id(field, old),
        old.isMissingNode() ? Optional.empty() : Optional.of(texts.text(field, old)),
        now.isMissingNode() ? Optional.empty() : texts.id(field, now),
        now.isMissingNode() ? Optional.empty() : Optional.of(texts.text(field, now)));
  }

  /** The names of the history are older than those of the fields. */
  private static String name(Field field) {
    return switch (field.id()) {
      case "fixVersions" -> "Fix Version";
      case "versions" -> "Version";
      case "components" -> "Component";
      case "security" -> "Security";
      case "parent" -> "Parent";
      default -> field.id();
    };
  }
}

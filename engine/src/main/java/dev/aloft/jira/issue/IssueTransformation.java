package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.IssueMoves;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes issues into others, their keys kept: the type and the parent by a bulk move, then the
 * status, then everything else by one edit, whose digest says that the issue is whole.
 */
final class IssueTransformation {

  private static final String[] PROPERTIES = {
    PropertyKeys.SOURCE,
    PropertyKeys.RECORD,
    PropertyKeys.ORIGIN,
    PropertyKeys.HISTORY,
    PropertyKeys.KEPT
  };

  private final JiraCloud site;
  private final IssueBodies bodies;
  private final IssueEdits edits;
  private final MovesInTurn inTurn;

  IssueTransformation(JiraCloud site, IssueBodies bodies, IssueEdits edits, MovesInTurn inTurn) {
    this.inTurn = inTurn;
    this.site = site;
    this.bodies = bodies;
    this.edits = edits;
  }

  List<LaneTarget.Result> become(LaneSite lane, List<LaneTarget.Becoming> items, LaneRules rules) {
    Moved moved = move(lane, items, rules);
    List<LaneTarget.Result> results = new ArrayList<>();
    for (LaneTarget.Becoming item : items) {
      Optional<String> why = moved.refusal(item, rules);
      results.add(
          why.isPresent()
              ? refused(item.draft(), why.get())
              : write(lane, item, moved.now(item.id()), rules));
    }
    return results;
  }

  /**
   * Gives an issue the type and the parent of the draft and leaves the rest.
   *
   * @return whether the move gave it another status, or why it was not moved
   */
  Cross cross(LaneSite lane, LaneTarget.Becoming item, LaneRules rules) {
    Moved moved = move(lane, List.of(item), rules);
    Optional<String> why = moved.refusal(item, rules);
    return why.isPresent()
        ? new Cross(false, Optional.of(refused(item.draft(), why.get())))
        : new Cross(
            !status(moved.now(item.id())).equals(status(moved.before(item.id()))),
            Optional.empty());
  }

  /** What became of the kind of an issue. */
  record Cross(boolean otherStatus, Optional<LaneTarget.Refused> refused) {}

  private static String status(JsonNode issue) {
    return issue.path("fields").path("status").path("id").asString("");
  }

  /** Issues before and after they were moved, and why some were not. */
  private record Moved(
      Map<String, JsonNode> before, Map<String, JsonNode> after, Map<String, String> failed) {

    JsonNode before(String id) {
      return before.getOrDefault(id, MissingNode.getInstance());
    }

    JsonNode now(String id) {
      return after.getOrDefault(id, MissingNode.getInstance());
    }

    Optional<String> refusal(LaneTarget.Becoming item, LaneRules rules) {
      JsonNode issue = now(item.id());
      if (issue.isMissingNode() || before(item.id()).isMissingNode()) {
        return Optional.of("it is no longer on the target");
      }
      if (!issue.path("key").equals(before(item.id()).path("key"))) {
        return Optional.of("the move gave it the key " + issue.path("key").asString(""));
      }
      return fits(issue, type(item.draft(), issue, rules))
          ? Optional.empty()
          : Optional.of(
              "the site did not give it its type: "
                  + failed.getOrDefault(item.id(), "it gave no reason"));
    }
  }

  private Moved move(LaneSite lane, List<LaneTarget.Becoming> items, LaneRules rules) {
    Map<String, JsonNode> before = fetch(items);
    Map<IssueMoves.Destination, List<String>> moves = moves(lane, items, before, rules);
    if (moves.isEmpty()) {
      return new Moved(before, before, Map.of());
    }
    Map<String, String> failed = inTurn.move(moves);
    return new Moved(before, fetch(items), failed);
  }

  private Map<String, JsonNode> fetch(List<LaneTarget.Becoming> items) {
    Map<String, JsonNode> found = new HashMap<>();
    site.issues()
        .fetch(
            TextForm.ADF,
            items.stream().map(LaneTarget.Becoming::id).toList(),
            Issues.Selection.fields("*all").properties(PROPERTIES))
        .issues()
        .forEach(issue -> found.put(issue.path("id").asString(""), issue));
    return found;
  }

  private static Map<IssueMoves.Destination, List<String>> moves(
      LaneSite lane, List<LaneTarget.Becoming> items, Map<String, JsonNode> seen, LaneRules rules) {
    Map<IssueMoves.Destination, List<String>> moves = new HashMap<>();
    for (LaneTarget.Becoming item : items) {
      JsonNode issue = seen.get(item.id());
      if (issue == null) {
        continue;
      }
      String type = type(item.draft(), issue, rules);
      if (!fits(issue, type)) {
        boolean subtask = rules.types().getOrDefault(type, false);
        Optional<String> parent =
            subtask ? item.draft().draft().id("parent") : Optional.<String>empty();
        moves
            .computeIfAbsent(
                new IssueMoves.Destination(lane.containerId(), type, parent),
                key -> new ArrayList<>())
            .add(item.id());
      }
    }
    return moves;
  }

  /** What only takes its place may stay what it is, unless that needs a parent. */
  private static String type(ItemDraft draft, JsonNode issue, LaneRules rules) {
    if (draft.bare()) {
      String now = issue.path("fields").path("issuetype").path("id").asString("");
      return rules.types().getOrDefault(now, true) ? rules.standIn().orElse(now) : now;
    }
    return draft.draft().id("issueType").orElse("");
  }

  private static boolean fits(JsonNode issue, String type) {
    return issue.path("fields").path("issuetype").path("id").asString("").equals(type);
  }

  private LaneTarget.Result write(
      LaneSite lane, LaneTarget.Becoming item, JsonNode issue, LaneRules rules) {
    ItemDraft draft = item.draft().bare() ? rules.sent(item.draft()) : item.draft();
    JsonNode fields = issue.path("fields");
    if (!status(item.id(), draft, fields, rules.ways(type(draft, issue, rules)))) {
      return IssueCreation.stuck(draft);
    }
    ArrayNode properties = bodies.stamped(draft);
    Set<String> kept = new HashSet<>();
    properties.forEach(property -> kept.add(property.path("key").asString("")));
    for (String key : PROPERTIES) {
      if (!kept.contains(key) && issue.path("properties").has(key)) {
        site.issues().deleteProperty(item.id(), key);
      }
    }
    Set<String> screen = rules.createFields(type(draft, issue, rules)).keySet();
    ObjectNode now = bodies.whole(lane, draft, fields, screen);
    ObjectNode later = IssueRecords.object();
    for (String field : List.copyOf(now.propertyNames())) {
      if (!screen.contains(field)) {
        later.set(field, now.remove(field));
      }
    }
    try {
      edits.strictly(item.id(), now, later.isEmpty() ? properties : IssueRecords.array());
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      return new LaneTarget.Refused(
          IssueCreation.refused(draft, Map.of("", String.join("; ", refusal.messages()))));
    }
    Map<String, String> refused =
        later.isEmpty() ? Map.of() : edits.write(item.id(), later, properties);
    return new LaneTarget.Created(
        item.id(), issue.path("key").asString(""), IssueCreation.withheld(lane, draft, refused));
  }

  private boolean status(String id, ItemDraft draft, JsonNode fields, LaneRules.Ways ways) {
    String now = fields.path("status").path("id").asString("");
    Optional<String> wanted = draft.draft().id("status").filter(status -> !status.equals(now));
    if (wanted.isEmpty()) {
      return true;
    }
    Optional<String> way =
        now.equals(ways.initial())
            ? ways.fromInitial(wanted.get())
            : ways.fromAnywhere(wanted.get());
    way.ifPresent(transition -> {
      var body = IssueRecords.object();
      body.putObject("transition").put("id", transition);
      site.issues().transition(TextForm.WIKI, id, body);
    });
    return way.isPresent();
  }

  private static LaneTarget.Refused refused(ItemDraft draft, String why) {
    return new LaneTarget.Refused(
        Diagnostic.of(
                IssueCode.NOT_MADE,
                Location.address(draft.draft().address().toString()),
                "the issue that holds its number could not be made into it: " + why)
            .next("mend the cause and run the same apply again"));
  }
}

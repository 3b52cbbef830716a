package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates issues fifty at once, stamped, in their status. What the create screen does not take
 * follows by an edit; only then the issue carries its digest, so that a run which was killed in
 * between is noticed and completed.
 */
final class IssueCreation {

  private final JiraCloud site;
  private final IssueBodies bodies;
  private final IssueEdits edits;

  IssueCreation(JiraCloud site, IssueBodies bodies, IssueEdits edits) {
    this.site = site;
    this.bodies = bodies;
    this.edits = edits;
  }

  List<LaneTarget.Result> create(LaneSite lane, List<ItemDraft> drafts, LaneRules rules) {
    List<ItemDraft> sent = new ArrayList<>();
    List<IssueBodies.Creation> creations = new ArrayList<>();
    Map<String, LaneTarget.Result> results = new HashMap<>();
    for (ItemDraft wanted : drafts) {
      ItemDraft draft = rules.sent(wanted);
      LaneRules.Ways ways = rules.ways(draft.draft().id("issueType").orElse(""));
      if (IssueBodies.stuck(draft, ways)) {
        results.put(draft.sourceId(), stuck(draft));
      } else {
        sent.add(draft);
        creations.add(bodies.creation(lane, draft, rules, IssueBodies.transition(draft, ways)));
      }
    }
    if (!sent.isEmpty()) {
      List<Issues.Creation> answers =
          site.issues()
              .createBulk(
                  TextForm.WIKI, creations.stream().map(IssueBodies.Creation::body).toList());
      for (int i = 0; i < sent.size(); i++) {
        results.put(
            sent.get(i).sourceId(), result(lane, sent.get(i), creations.get(i), answers.get(i)));
      }
    }
    return drafts.stream().map(draft -> results.get(draft.sourceId())).toList();
  }

  private LaneTarget.Result result(
      LaneSite lane, ItemDraft draft, IssueBodies.Creation creation, Issues.Creation answer) {
    return switch (answer) {
      case Issues.Created(String id, String key) ->
          new LaneTarget.Created(id, key, finish(lane, id, creation.later(), draft));
      case Issues.Refused(int _, Map<String, String> errors) ->
          new LaneTarget.Refused(refused(draft, errors));
    };
  }

  /**
   * Sets again what may be lacking on an issue that is there without its digest.
   *
   * @return what the site does not take
   */
  List<LaneTarget.Withheld> complete(LaneSite lane, ItemDraft draft, String id, LaneRules rules) {
    if (draft.bare()) {
      return List.of();
    }
    LaneRules.Ways ways = rules.ways(draft.draft().id("issueType").orElse(""));
    IssueBodies.Creation creation =
        bodies.creation(lane, draft, rules, IssueBodies.transition(draft, ways));
    return finish(lane, id, creation.later(), draft);
  }

  private List<LaneTarget.Withheld> finish(
      LaneSite lane, String id, ObjectNode later, ItemDraft draft) {
    return later.isEmpty()
        ? List.of()
        : withheld(lane, draft, edits.write(id, later, IssueBodies.noted(draft)));
  }

  /** What fields that the site refused mean for an item. */
  static List<LaneTarget.Withheld> withheld(
      LaneSite lane, ItemDraft draft, Map<String, String> refused) {
    return new TreeMap<>(refused)
        .entrySet().stream()
            .map(field ->
                new LaneTarget.Withheld(
                    IssueBodies.attributes(draft.draft(), field.getKey(), lane.identity()),
                    refused(draft, Map.of("", field.getValue()))))
            .toList();
  }

  static Diagnostic refused(ItemDraft draft, Map<String, String> errors) {
    String words =
        new TreeMap<>(errors)
            .entrySet().stream()
                .map(error ->
                    error.getKey().isEmpty()
                        ? error.getValue()
                        : error.getKey() + ": " + error.getValue())
                .collect(Collectors.joining("; "));
    return Diagnostic.of(
            IssueCode.REFUSED,
            Location.address(draft.draft().address().toString()),
            "the site refused it: " + words)
        .next("mend the cause, then plan and apply again");
  }

  static LaneTarget.Refused stuck(ItemDraft draft) {
    return new LaneTarget.Refused(
        Diagnostic.of(
                IssueCode.NO_TRANSITION,
                Location.address(draft.draft().address().toString()),
                "the project's workflow does not lead to the status of this issue")
            .expected("a global transition to it")
            .next("restore Aloft's workflow, then plan and apply again"));
  }
}

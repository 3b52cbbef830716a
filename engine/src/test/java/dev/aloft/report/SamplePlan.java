package dev.aloft.report;

import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.Effort;
import dev.aloft.plan.LaneDifferences;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Reason;
import dev.aloft.plan.Sides;
import dev.aloft.plan.Standing;
import dev.aloft.plan.Tally;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Lane;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A plan that a test composes; what is not said is empty. */
final class SamplePlan {

  private AccessDiff access = AccessDiff.NONE;
  private Standing standing = Standing.FRESH;
  private final List<Change> changes = new ArrayList<>();
  private final List<LaneSummary> lanes = new ArrayList<>();
  private final List<CheckResult> checks = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Long> read = new TreeMap<>();
  private final List<LedgerLine> ledger = new ArrayList<>();

  static SamplePlan empty() {
    return new SamplePlan();
  }

  /** All rows of an entity, with what becomes of them. */
  SamplePlan rows(String entity, Outcome outcome, long rows) {
    read.merge(entity, rows, Long::sum);
    ledger.add(new LedgerLine(entity, outcome, "test", rows));
    return this;
  }

  SamplePlan change(String type, String key, Action action, Reason reason, String... changed) {
    return change(type, key, action, reason, Map.of(), Map.of(), changed);
  }

  SamplePlan change(
      String type,
      String key,
      Action action,
      Reason reason,
      Map<String, Value> before,
      Map<String, Value> after,
      String... changed) {
    Role role = reason == Reason.TEMPORARY ? Role.SCAFFOLDING : Role.MIGRATED;
    changes.add(
        new Change(
            Address.of(type, key),
            action,
            reason,
            role,
            Optional.empty(),
            before,
            after,
            Set.copyOf(Arrays.asList(changed)),
            Set.of(),
            type + " row " + (changes.size() + 1)));
    return this;
  }

  SamplePlan drifted(String type, String key, Value ours, Value theirs, String attribute) {
    changes.add(
        new Change(
            Address.of(type, key),
            Action.KEEP,
            Reason.TARGET_EDITED,
            Role.MIGRATED,
            Optional.of("10001"),
            Map.of(attribute, theirs),
            Map.of(attribute, ours),
            Set.of(),
            Set.of(attribute),
            "aloft.yaml:4:3"));
    return this;
  }

  SamplePlan lane(String key, boolean keepKeys, long placeholders, Map<String, Long> parts) {
    lanes.add(
        new LaneSummary(
            new Lane(Address.of("jira.project", key), "jira.issue", keepKeys),
            "rest",
            placeholders == 0 ? Map.of() : Map.of("CREATE/GAP", placeholders),
            parts,
            placeholders,
            List.of(),
            List.of(),
            0,
            "lane-" + key,
            LaneDifferences.NONE));
    return this;
  }

  /** Adds items to the lane that was added last: counts, and the first as samples or exceptions. */
  SamplePlan items(Action action, Reason reason, long count, String... keys) {
    LaneSummary last = lanes.removeLast();
    Map<String, Long> counts = new TreeMap<>(last.counts());
    counts.put(action.name() + "/" + reason.name(), count);
    List<LaneLine> samples = new ArrayList<>(last.samples());
    List<LaneLine> exceptions = new ArrayList<>(last.exceptions());
    for (String key : keys) {
      LaneLine line =
          new LaneLine(
              Address.of("jira.issue", key),
              samples.size() + exceptions.size(),
              action,
              reason,
              false,
              Optional.empty(),
              Optional.empty(),
              Map.of());
      (action.writes() ? samples : exceptions).add(line);
    }
    lanes.add(
        new LaneSummary(
            last.lane(),
            last.executor(),
            counts,
            last.parts(),
            last.placeholders(),
            samples,
            exceptions,
            last.exceptionCount() + (action.writes() ? 0 : count),
            last.fingerprint(),
            differences(last.differences(), reason, count, keys)));
    return this;
  }

  private static LaneDifferences differences(
      LaneDifferences before, Reason reason, long count, String... keys) {
    Map<Reason, Difference.Kind> kinds =
        Map.of(
            Reason.BOTH_EDITED, Difference.Kind.CONFLICT,
            Reason.TARGET_EDITED, Difference.Kind.EDITED,
            Reason.TARGET_DELETED, Difference.Kind.DELETED_ON_TARGET,
            Reason.SOURCE_DELETED, Difference.Kind.GONE_KEPT);
    Difference.Kind kind = kinds.get(reason);
    if (kind == null) {
      return before;
    }
    Map<Difference.Kind, Long> counts = new TreeMap<>(before.counts());
    counts.put(kind, count);
    List<Difference> first = new ArrayList<>(before.first());
    boolean whole = kind == Difference.Kind.GONE_KEPT || kind == Difference.Kind.DELETED_ON_TARGET;
    for (String key : keys) {
      first.add(
          new Difference(
              Address.of("jira.issue", key),
              whole ? "" : "assignee",
              kind,
              Optional.empty(),
              "2026-11-22T09:30:00.000+0000"));
    }
    return new LaneDifferences(counts, first, before.maxDeletions());
  }

  /** Both values of everything that differs in the lane that was added last. */
  SamplePlan revealed(Value desired, Value observed) {
    LaneSummary last = lanes.removeLast();
    lanes.add(
        new LaneSummary(
            last.lane(),
            last.executor(),
            last.counts(),
            last.parts(),
            last.placeholders(),
            last.samples(),
            last.exceptions(),
            last.exceptionCount(),
            last.fingerprint(),
            new LaneDifferences(
                last.differences().counts(),
                last.differences().first().stream()
                    .map(one ->
                        new Difference(
                            one.item(),
                            one.subject(),
                            one.kind(),
                            one.now(),
                            one.version(),
                            Optional.of(
                                Sides.of(
                                    Canonical.digest(Value.text("recorded")), desired, observed))))
                    .toList(),
                last.differences().maxDeletions())));
    return this;
  }

  SamplePlan loss(String attribute, String becomes, long count) {
    losses.add(new Loss(attribute, becomes, count, false));
    return this;
  }

  SamplePlan leftBehind(String attribute, String why, long count) {
    losses.add(new Loss(attribute, why, count, true));
    return this;
  }

  SamplePlan note(String sentence) {
    notes.add(sentence);
    return this;
  }

  /** What a check found. */
  SamplePlan check(String id, String sentence, long count, String... samples) {
    checks.add(
        new CheckResult(
            id,
            sentence,
            count,
            Arrays.stream(samples).map(key -> Address.of("user", key)).toList()));
    return this;
  }

  /** Who may do what, before and after. */
  SamplePlan access(AccessDiff diff) {
    access = diff;
    return this;
  }

  /** Where the migration stood: an earlier apply, and what a Wave allows. */
  SamplePlan standing(Standing stood) {
    standing = stood;
    return this;
  }

  Plan plan() {
    return new Plan(
        new PlanHeader(
            PlanHeader.FORMAT,
            "acme",
            "4c1e90ab5b443d1e",
            Map.of("default", "fc3980085bc6df88"),
            "default",
            "https://acme.atlassian.net",
            Instant.parse("2026-11-23T10:00:00Z"),
            "1.0.0"),
        standing,
        changes,
        lanes,
        totals(),
        losses,
        checks,
        access,
        notes,
        changes.isEmpty()
            ? Optional.empty()
            : Optional.of(new Effort(1_900_000, Duration.ofHours(6), Duration.ofHours(31), 0.9)));
  }

  LedgerTotals totals() {
    return new LedgerTotals(read, ledger, Map.of(), List.of());
  }

  /** A first plan of middling size, with something in every block. */
  static SamplePlan everything() {
    return first()
        .change("jira.status", "Waiting", Action.CONFLICT, Reason.DIFFERENT, "category", "name")
        .change("jira.project", "OPS", Action.CONFLICT, Reason.NAME_TAKEN)
        .change("jira.priority", "High", Action.CONFLICT, Reason.AMBIGUOUS)
        .change("jira.field", "Cost", Action.CONFLICT, Reason.CLAIMED_TWICE)
        .change("jira.filter", "Mine", Action.CONFLICT, Reason.BOTH_EDITED, "jql")
        .change("jira.version", "OPS/1.0", Action.CONFLICT, Reason.DEPENDS_ON_CONFLICT)
        .change("user", "carol@acme.example", Action.CONFLICT, Reason.NO_STAND_IN)
        .change("jira.resolution", "Later", Action.DELETE, Reason.OUT_OF_USE)
        .change("jira.link-type", "Blocks", Action.REPLACE, Reason.SOURCE_CHANGED, "inward")
        .change("jira.workflow", "Simple", Action.ADOPT, Reason.DECIDED_ADOPT, "statuses")
        .change("group", "site-admins", Action.USE, Reason.DECIDED_USE)
        .change("jira.board", "Team", Action.MANUAL, Reason.NO_PUBLIC_API, "estimation")
        .change("jira.notification-scheme", "Silence", Action.CREATE, Reason.TEMPORARY)
        .drifted(
            "jira.component", "ABC/Web", Value.text("Ours"), Value.text("Theirs"), "description")
        .check(
            "USR-ROLE-ADDRESS",
            "1 person has an address that names a desk, not a person",
            1,
            "default/desk")
        .check(
            "USR-RENAMED",
            "14 people log in by another name than the key",
            14,
            "default/a",
            "default/b")
        .note("Groups are made without members, since the spec says `provisioning: none`.");
  }

  /** What a first plan of a sound migration looks like. */
  static SamplePlan first() {
    return empty()
        .rows("Issue", Outcome.MOVED, 1_280)
        .rows("ChangeItem", Outcome.KEPT_OUTSIDE, 4_000)
        .rows("Comment", Outcome.TRANSFORMED, 900)
        .rows("JobDetails", Outcome.TECHNICAL, 12)
        .rows("SearchRequest", Outcome.NOT_YET_SUPPORTED, 63)
        .rows("FileAttachment", Outcome.BLOCKED, 2)
        .change("user", "ada@acme.example", Action.USE, Reason.EXISTING_ACCOUNT)
        .change("user", "bob@elsewhere.example", Action.USE, Reason.STAND_IN)
        .change(
            "jira.project",
            "ABC",
            Action.CREATE,
            Reason.MISSING,
            Map.of(),
            Map.of(
                "name", Value.text("Alphabet"),
                "lead", Value.reference(Address.of("user", "ada@acme.example")),
                "description", Value.NONE),
            "name",
            "lead",
            "description")
        .change("jira.status", "Open", Action.USE, Reason.EQUAL)
        .change(
            "jira.status",
            "Doing",
            Action.UPDATE,
            Reason.SOURCE_CHANGED,
            Map.of("description", Value.text("Old words, ask old-lead@acme.example")),
            Map.of("description", Value.text("New words")),
            "description")
        .lane("ABC", true, 17, Map.of("comment", 900L, "attachment", 2L))
        .items(Action.CREATE, Reason.MISSING, 1_280, "ABC-1", "ABC-2")
        .loss("jira.issue.created", "kept in a field and the property aloft.origin", 1_280)
        .loss("jira.issue.history", "kept in the issue property aloft.history", 400);
  }

  /** A delta, the night after. */
  static SamplePlan delta() {
    return empty()
        .standing(
            new Standing(
                Optional.of(Instant.parse("2026-11-22T15:00:00Z")),
                Optional.of(Instant.parse("2026-11-17T10:00:00Z")),
                Optional.of(
                    new Standing.Allowance(
                        "eng-1",
                        new Tally(3_000, 10_000, 0, 0),
                        new Tally(308, 1_870, 0, 0),
                        Duration.ofDays(3),
                        Optional.of(Instant.parse("2026-11-21T15:00:00Z"))))))
        .rows("Issue", Outcome.MOVED, 1_290)
        .change("user", "ada@acme.example", Action.USE, Reason.EXISTING_ACCOUNT)
        .change("jira.project", "ABC", Action.KEEP, Reason.UNCHANGED)
        .drifted("jira.status", "Doing", Value.text("Ours"), Value.text("Theirs"), "description")
        .change(
            "jira.version",
            "ABC/2.0",
            Action.UPDATE,
            Reason.SOURCE_CHANGED,
            Map.of("released", Value.flag(false)),
            Map.of("released", Value.flag(true)),
            "released")
        .lane("ABC", true, 0, Map.of("comment", 3L))
        .items(Action.CREATE, Reason.MISSING, 10, "ABC-1281", "ABC-1282")
        .items(Action.UPDATE, Reason.SOURCE_CHANGED, 31, "ABC-7")
        .items(Action.KEEP, Reason.UNCHANGED, 1_200)
        .items(Action.CONFLICT, Reason.BOTH_EDITED, 5, "ABC-12", "ABC-13", "ABC-14")
        .items(Action.KEEP, Reason.TARGET_EDITED, 2, "ABC-20", "ABC-21")
        .items(Action.KEEP, Reason.TARGET_DELETED, 1, "ABC-30")
        .items(Action.KEEP, Reason.SOURCE_DELETED, 4, "ABC-40", "ABC-41");
  }
}

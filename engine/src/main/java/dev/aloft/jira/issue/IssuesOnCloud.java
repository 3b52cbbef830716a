package dev.aloft.jira.issue;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.Passage;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Issues on a connected Jira Cloud site. */
final class IssuesOnCloud implements LaneTarget {

  private final JiraCloud site;
  private final IssueBodies bodies;
  private final IssueEdits edits;
  private final IssueCreation creation;
  private final IssueTransformation transformation;
  private final IssueRelocation relocation;
  private final IssueReading reading;
  private final IssueKeys keys;
  private final PartsOnCloud parts;
  private final IssueMarks marks;
  private final WriteAccess access;
  private final PartTwins twins;
  private final RemadeFiles remade;

  /** What a lane's project allows: read anew for each run, since plans change it. */
  private final Map<LaneSite, LaneRules> rules =
      Collections.synchronizedMap(new IdentityHashMap<>());

  IssuesOnCloud(JiraCloud site, LaneFiles files) {
    this.site = site;
    FieldSchemas schemas = new FieldSchemas(site);
    RoleNames roles = new RoleNames(site);
    this.bodies = new IssueBodies(schemas);
    this.edits = new IssueEdits(site);
    this.creation = new IssueCreation(site, bodies, edits);
    MovesInTurn moves = new MovesInTurn(site);
    this.transformation = new IssueTransformation(site, bodies, edits, moves);
    this.relocation = new IssueRelocation(site, moves);
    this.reading = new IssueReading(site, schemas, roles);
    OwnAccount account = new OwnAccount(site);
    this.keys = new IssueKeys(site, account);
    this.twins = new PartTwins(site, account);
    this.remade = new RemadeFiles(account);
    this.marks = new IssueMarks(site);
    this.access = new WriteAccess(site, roles);
    this.parts = new PartsOnCloud(site, files, roles);
  }

  @Override
  public LaneSchema schema() {
    return IssueSchema.SCHEMA;
  }

  @Override
  public int batchSize() {
    return Issues.CREATES_A_CALL;
  }

  @Override
  public List<ObservedItem> observe(LaneSite lane, List<String> ids) {
    return ids.isEmpty() ? List.of() : reading.read(lane.identity(), ids);
  }

  @Override
  public void discover(LaneSite lane, Consumer<Discovered> found) {
    keys.all(lane.lane().container().key(), found);
  }

  @Override
  public List<Result> create(LaneSite lane, List<ItemDraft> drafts) {
    access.to(lane);
    return creation.create(lane, drafts, rules(lane));
  }

  private LaneRules rules(LaneSite lane) {
    return rules.computeIfAbsent(lane, one -> new LaneRules(site, one.containerId()));
  }

  @Override
  public List<Optional<Created>> look(LaneSite lane, List<ItemDraft> drafts, long after) {
    access.to(lane);
    Map<String, IssueKeys.Stamped> found =
        keys.expected(lane.lane().container().key(), drafts, lane.lane().keepKeys() ? after : 0);
    return drafts.stream()
        .map(draft ->
            Optional.ofNullable(found.get(draft.sourceId()))
                .map(there -> {
                  List<Withheld> withheld =
                      there.digest().isEmpty()
                          ? creation.complete(lane, draft, there.id(), rules(lane))
                          : List.of();
                  return new Created(there.id(), there.key(), withheld);
                }))
        .toList();
  }

  @Override
  public List<Numbered> numbered(LaneSite lane, long from, long to) {
    return keys.numbered(lane.lane().container().key(), from, to);
  }

  @Override
  public List<Result> become(LaneSite lane, List<Becoming> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    access.to(lane);
    return transformation.become(lane, items, rules(lane));
  }

  @Override
  public Passage passage(LaneSite lane, String id) {
    return relocation.passage(lane, id);
  }

  @Override
  public Result move(LaneSite lane, Becoming item) {
    access.to(lane);
    return relocation.move(lane, item, rules(lane));
  }

  @Override
  public long orderOf(String key) {
    return IssueKeys.number(key);
  }

  @Override
  public List<Withheld> update(LaneSite lane, String id, ItemDraft draft, Set<String> changed) {
    access.to(lane);
    Set<String> written = new TreeSet<>(changed);
    if (changed.contains("issueType") && crosses(lane, id, draft)) {
      IssueTransformation.Cross cross =
          transformation.cross(lane, new Becoming(id, draft), rules(lane));
      if (cross.refused().isPresent()) {
        throw new ProblemException(ExitCode.PARTLY_APPLIED, cross.refused().get().diagnostic());
      }
      written.remove("issueType");
      if (cross.otherStatus()) {
        written.add("status");
      }
    }
    // A property is replaced as a whole.
    if (IssueSchema.ORIGIN.stream().anyMatch(written::contains)) {
      written.addAll(IssueSchema.ORIGIN);
    }
    if (written.contains("originalEstimate") || written.contains("remainingEstimate")) {
      written.add("originalEstimate");
      written.add("remainingEstimate");
    }
    if (written.contains("status")) {
      move(lane, id, draft);
    }
    IssueBodies.Edit edit = bodies.edit(lane, draft, written);
    return IssueCreation.withheld(lane, draft, edits.write(id, edit.fields(), edit.properties()));
  }

  /** Whether an issue is to become a sub-task or the other way round: no edit does that. */
  private boolean crosses(LaneSite lane, String id, ItemDraft draft) {
    Map<String, Boolean> types = rules(lane).types();
    String wanted = draft.draft().id("issueType").orElse("");
    return site.issues()
        .get(TextForm.ADF, id, Issues.Selection.fields("issuetype"))
        .map(issue -> issue.path("fields").path("issuetype").path("id").asString(""))
        .filter(now -> !types.getOrDefault(now, false).equals(types.getOrDefault(wanted, false)))
        .isPresent();
  }

  private void move(LaneSite lane, String id, ItemDraft draft) {
    String type = draft.draft().id("issueType").orElse("");
    draft
        .draft()
        .id("status")
        .flatMap(status -> rules(lane).ways(type).fromAnywhere(status))
        .ifPresent(transition -> {
          var body = IssueRecords.object();
          body.putObject("transition").put("id", transition);
          site.issues().transition(TextForm.WIKI, id, body);
        });
  }

  /**
   * The time of the last update: fields, status, comments, worklogs, attachments and links move it;
   * watchers, votes and properties do not.
   */
  @Override
  public Map<String, String> versions(LaneSite lane, List<String> ids) {
    Map<String, String> versions = new HashMap<>();
    site.issues()
        .fetch(TextForm.ADF, ids, Issues.Selection.fields("updated"))
        .issues()
        .forEach(issue ->
            versions.put(
                issue.path("id").asString(""), issue.path("fields").path("updated").asString("")));
    return versions;
  }

  @Override
  public void mark(LaneSite lane, String id) {
    access.to(lane);
    marks.set(id);
  }

  @Override
  public void unmark(LaneSite lane, String id) {
    access.to(lane);
    marks.remove(id);
  }

  @Override
  public void delete(LaneSite lane, String id) {
    access.to(lane);
    try {
      site.issues().delete(id);
    } catch (SiteRefusal refusal) {
      // Gone already: a killed run deleted it and could not note it.
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
  }

  @Override
  public Result createPart(LaneSite lane, String itemId, PartDraft part) {
    access.to(lane);
    return parts.create(lane, itemId, part);
  }

  @Override
  public void updatePart(LaneSite lane, String itemId, String partId, PartDraft part) {
    access.to(lane);
    parts.update(lane, itemId, partId, part);
  }

  @Override
  public void deletePart(LaneSite lane, String itemId, String kind, String partId) {
    access.to(lane);
    parts.delete(itemId, kind, partId);
  }

  @Override
  public List<ObservedPart> twins(LaneSite lane, ObservedItem seen, Set<String> recorded) {
    return twins.of(seen, recorded);
  }

  @Override
  public Map<String, ObservedPart> recognized(
      LaneSite lane, ObservedItem seen, List<DesiredPart> wanted) {
    return remade.match(seen, wanted);
  }
}

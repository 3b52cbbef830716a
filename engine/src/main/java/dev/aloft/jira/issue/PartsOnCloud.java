package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.OwnAccess;
import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Identity;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.PartDraft;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what hangs on issues. */
final class PartsOnCloud {

  private static final String NOBODY = "stand-in/";

  private final JiraCloud site;
  private final LaneFiles files;
  private final RoleNames roles;
  private final OwnAccess access;

  /** Restrictions to groups that we are not in. */
  private final Set<String> closed = ConcurrentHashMap.newKeySet();

  PartsOnCloud(JiraCloud site, LaneFiles files, RoleNames roles) {
    this.site = site;
    this.files = files;
    this.roles = roles;
    this.access = new OwnAccess(site);
  }

  LaneTarget.Result create(LaneSite lane, String item, PartDraft part) {
    try {
      return switch (part.kind()) {
        case IssueSchema.ATTACHMENT -> attach(lane, item, part);
        case IssueSchema.COMMENT ->
            created(
                restricted(
                    lane,
                    part,
                    instead ->
                        site.comments().create(TextForm.WIKI, item, comment(lane, part, instead))));
        case IssueSchema.WORKLOG ->
            created(
                restricted(
                    lane,
                    part,
                    instead ->
                        site.worklogs().create(TextForm.WIKI, item, worklog(lane, part, instead))));
        case IssueSchema.LINK -> link(lane, item, part);
        case IssueSchema.WATCHER -> watch(lane, item, part);
        default -> throw new IllegalArgumentException("issues have no " + part.kind());
      };
    } catch (SiteRefusal refusal) {
      if (Set.of(400, 404, 413).contains(refusal.status())) {
        return refused(part, refusal.diagnostic().summary());
      }
      throw refusal;
    }
  }

  private static LaneTarget.Result created(String id) {
    return new LaneTarget.Created(id, "");
  }

  private static LaneTarget.Result refused(PartDraft part, String why) {
    return new LaneTarget.Refused(
        Diagnostic.of(
                IssueCode.REFUSED,
                Location.address(part.draft().address().toString()),
                part.kind() + " " + part.sourceId() + ": " + why)
            .next("mend the cause, then plan and apply again"));
  }

  private LaneTarget.Result attach(LaneSite lane, String item, PartDraft part) {
    Optional<SourceFile> file = files.find(lane.lane().container(), part.sourceId());
    if (file.isEmpty()) {
      return new LaneTarget.Refused(
          Diagnostic.of(
                  IssueCode.FILE_GONE,
                  Location.address(part.draft().address().toString()),
                  "the file of attachment " + part.sourceId() + " is no longer there")
              .next("restore the folder of attachments and run the same apply again"));
    }
    SourceFile found = file.get();
    List<JsonNode> replies =
        site.attachments()
            .add(
                item,
                List.of(
                    new Attachments.Upload(
                        found.name(), found.type(), found.size(), found.content())));
    return created(replies.getFirst().path("id").asString(""));
  }

  /**
   * Writes one whose visibility may be refused, since the site takes only restrictions that we
   * fulfil. A role of the project is entered for that; what is restricted to a group goes to the
   * project's administrators, for nobody is put into groups.
   */
  private <T> T restricted(LaneSite lane, PartDraft part, Function<Boolean, T> write) {
    Value visibility = part.draft().value("visibility");
    if (visibility instanceof Value.None) {
      return write.apply(false);
    }
    String key = lane.containerId() + " " + Restriction.json(visibility, roles);
    if (!closed.contains(key)) {
      try {
        return write.apply(false);
      } catch (SiteRefusal refusal) {
        refusedFor(refusal);
      }
      Optional<String> role = Restriction.role(visibility);
      if (role.isPresent()) {
        access.enter(lane.containerId(), role.get());
        return write.apply(false);
      }
      closed.add(key);
    }
    try {
      return write.apply(true);
    } catch (SiteRefusal refusal) {
      refusedFor(refusal);
      access.enter(lane.containerId(), roles.administrators());
      return write.apply(true);
    }
  }

  /** Only what the site says of the request itself can be its visibility. */
  private static void refusedFor(SiteRefusal refusal) {
    if (refusal.status() != 400) {
      throw refusal;
    }
  }

  private ObjectNode comment(LaneSite lane, PartDraft part, boolean instead) {
    ObjectNode body = IssueRecords.object();
    body.put("body", IssueText.wiki(part.draft().value("body"), lane.identity()));
    return stamped(body, part, instead);
  }

  private ObjectNode worklog(LaneSite lane, PartDraft part, boolean instead) {
    Draft draft = part.draft();
    ObjectNode body = IssueRecords.object();
    body.put("comment", IssueText.wiki(draft.value("comment"), lane.identity()));
    if (draft.value("started") instanceof Value.Moment moment) {
      body.put("started", FieldJson.time(moment.instant()));
    }
    draft.number("seconds").ifPresent(seconds -> body.put("timeSpentSeconds", seconds.longValue()));
    return stamped(body, part, instead);
  }

  private ObjectNode stamped(ObjectNode body, PartDraft part, boolean instead) {
    ObjectNode stamp = OriginJson.write(part.draft(), IssueSchema.AUTHORSHIP);
    stamp.put("id", part.sourceId());
    Value visibility = part.draft().value("visibility");
    if (!(visibility instanceof Value.None)) {
      body.set(
          "visibility",
          instead ? Restriction.administrators() : Restriction.json(visibility, roles));
      if (instead
          || !(visibility instanceof Value.Fields fields && fields.fields().containsKey("who"))) {
        stamp.set("restrictedTo", Restriction.original(visibility));
      }
    }
    body.putArray("properties").add(IssueBodies.property(PropertyKeys.SOURCE, stamp));
    return body;
  }

  private LaneTarget.Result link(LaneSite lane, String item, PartDraft part) {
    String type = part.draft().id("type").orElse("");
    String to = part.draft().id("to").orElse("");
    Identity identity = lane.identity();
    String source = identity.keyOf(part.draft().address()).orElse(item);
    String destination =
        identity
            .addressOf(IssueSchema.TYPE, to)
            .flatMap((Address address) -> identity.keyOf(address))
            .orElse(to);
    site.issueLinks().create(type, source, destination);
    return created(PartReading.linkId(type, to));
  }

  /** A stand-in watches nothing: it would get the mails of many. The name is kept. */
  private LaneTarget.Result watch(LaneSite lane, String item, PartDraft part) {
    String account = part.draft().id("user").orElse("");
    boolean standIn =
        files
            .user(lane.lane().container(), part.sourceId())
            .flatMap(lane.identity()::standInFor)
            .isPresent();
    if (standIn || account.isEmpty()) {
      return LaneTarget.Created.outside(NOBODY + part.sourceId());
    }
    site.watchers().add(item, account);
    return created(account);
  }

  void update(LaneSite lane, String item, String id, PartDraft part) {
    switch (part.kind()) {
      case IssueSchema.COMMENT ->
          restricted(
              lane,
              part,
              instead -> {
                site.comments().update(TextForm.WIKI, item, id, comment(lane, part, instead));
                return id;
              });
      case IssueSchema.WORKLOG ->
          restricted(
              lane,
              part,
              instead -> {
                site.worklogs().update(TextForm.WIKI, item, id, worklog(lane, part, instead));
                return id;
              });
      // The rest is found by what it is: nothing of it can differ once it was found.
      default -> {}
    }
  }

  void delete(String item, String kind, String id) {
    try {
      deleted(item, kind, id);
    } catch (SiteRefusal refusal) {
      // Gone already: a killed run deleted it and could not note it.
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
  }

  private void deleted(String item, String kind, String id) {
    switch (kind) {
      case IssueSchema.ATTACHMENT -> site.attachments().delete(id);
      case IssueSchema.COMMENT -> site.comments().delete(item, id);
      case IssueSchema.WORKLOG -> site.worklogs().delete(item, id);
      case IssueSchema.LINK -> unlink(item, id);
      case IssueSchema.WATCHER -> {
        if (!id.startsWith(NOBODY)) {
          site.watchers().remove(item, id);
        }
      }
      default -> throw new IllegalArgumentException("issues have no " + kind);
    }
  }

  private void unlink(String item, String id) {
    site.issues()
        .get(TextForm.ADF, item, Issues.Selection.fields("issuelinks"))
        .ifPresent(issue -> {
          for (JsonNode link : issue.path("fields").path("issuelinks")) {
            String named =
                PartReading.linkId(
                    link.path("type").path("id").asString(""),
                    link.path("outwardIssue").path("id").asString(""));
            if (named.equals(id)) {
              site.issueLinks().delete(link.path("id").asString(""));
            }
          }
        });
  }
}

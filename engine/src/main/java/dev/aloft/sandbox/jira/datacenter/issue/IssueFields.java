package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.view.LinkViews;
import dev.aloft.sandbox.jira.datacenter.view.PartViews;
import dev.aloft.sandbox.jira.datacenter.view.ProjectViews;
import dev.aloft.sandbox.jira.datacenter.view.ValueViews;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the fields of an issue show, stored or computed. */
final class IssueFields {

  private static final int MOST_WORKLOGS = 20;

  private final JiraSite site;
  private final ValueViews values;
  private final PartViews parts;
  private final LinkViews links;

  IssueFields(JiraSite site) {
    this.site = site;
    this.values = new ValueViews(site);
    this.parts = new PartViews(site);
    this.links = new LinkViews(site);
  }

  /** What a field shows; nothing where it does not appear at all. */
  Optional<JsonNode> view(DataCenterCall call, Issue issue, Field field) {
    return switch (field.kind()) {
      case PARENT -> parent(call, issue);
      case TIME_TRACKING -> Optional.of(tracking(issue));
      case COMMENTS -> Optional.of(comments(call, issue));
      case WORKLOGS -> Optional.of(worklogs(call, issue));
      case ATTACHMENTS ->
          Optional.of(
              Json.array(attachments(issue), attachment -> parts.attachment(call, attachment)));
      case LINKS -> Optional.of(links.of(call, issue));
      case SUBTASKS ->
          Optional.of(
              Json.array(
                  visible(call, site.issues().children(issue)),
                  child -> parts.reference(call, child)));
      case VOTES -> Optional.of(votes(call, issue));
      case WATCHES -> Optional.of(watches(call, issue));
      case PROGRESS -> Optional.of(progress(issue, field.id().startsWith("aggregate")));
      case SECONDS -> Optional.of(seconds(issue, field.id()));
      case PROJECT ->
          field.custom().isPresent()
              ? Optional.of(stored(call, issue, field))
              : site.tables()
                  .projects()
                  .find(issue.owner())
                  .map(project -> ProjectViews.brief(call, site, project));
      default -> Optional.of(stored(call, issue, field));
    };
  }

  private JsonNode stored(DataCenterCall call, Issue issue, Field field) {
    return issue
        .value(field.id())
        .map(value -> values.view(call, field, value))
        .orElseGet(() ->
            field.kind().many() && field.custom().isEmpty()
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.nullNode());
  }

  private Optional<JsonNode> parent(DataCenterCall call, Issue issue) {
    return issue.parent().flatMap(site.issues()::find).map(parent -> parts.reference(call, parent));
  }

  private List<Issue> visible(DataCenterCall call, List<Issue> issues) {
    return issues.stream().filter(one -> site.access().sees(call.caller(), one)).toList();
  }

  static ObjectNode tracking(Issue issue) {
    ObjectNode view = Json.object();
    Optional<Long> original = issue.number("timeoriginalestimate");
    Optional<Long> remaining = issue.number("timeestimate");
    Optional<Long> spent = issue.number("timespent");
    original.ifPresent(value -> view.put("originalEstimate", Durations.text(value)));
    remaining.ifPresent(value -> view.put("remainingEstimate", Durations.text(value)));
    spent.ifPresent(value -> view.put("timeSpent", Durations.text(value)));
    original.ifPresent(value -> view.put("originalEstimateSeconds", value));
    remaining.ifPresent(value -> view.put("remainingEstimateSeconds", value));
    spent.ifPresent(value -> view.put("timeSpentSeconds", value));
    return view;
  }

  private List<Attachment> attachments(Issue issue) {
    return site.tables().attachments().ofOwner(issue.id());
  }

  List<Comment> visibleComments(DataCenterCall call, Issue issue) {
    return site.tables().comments().ofOwner(issue.id()).stream()
        .filter(one -> site.access().sees(call.caller(), issue, one.visibility()))
        .toList();
  }

  private ObjectNode comments(DataCenterCall call, Issue issue) {
    List<Comment> all = visibleComments(call, issue);
    ObjectNode page = Json.object();
    page.set("comments", Json.array(all, comment -> parts.comment(call, comment)));
    page.put("maxResults", all.size());
    page.put("total", all.size());
    page.put("startAt", 0);
    return page;
  }

  private ObjectNode worklogs(DataCenterCall call, Issue issue) {
    List<Worklog> all =
        site.tables().worklogs().ofOwner(issue.id()).stream()
            .filter(one -> site.access().sees(call.caller(), issue, one.visibility()))
            .toList();
    ObjectNode page = Json.object();
    page.put("startAt", 0);
    page.put("maxResults", MOST_WORKLOGS);
    page.put("total", all.size());
    page.set(
        "worklogs",
        Json.array(
            all.subList(0, Math.min(MOST_WORKLOGS, all.size())),
            worklog -> parts.worklog(call, worklog)));
    return page;
  }

  private Followers followers(Issue issue) {
    return site.tables()
        .followers()
        .find(issue.id())
        .orElseGet(() -> new Followers(issue.id(), Set.of(), Set.of()));
  }

  private ObjectNode votes(DataCenterCall call, Issue issue) {
    Set<String> voters = followers(issue).voters();
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issue/" + site.issues().key(issue) + "/votes"));
    view.put("votes", voters.size());
    view.put("hasVoted", voters.contains(call.caller().key()));
    return view;
  }

  private ObjectNode watches(DataCenterCall call, Issue issue) {
    Set<String> watchers = followers(issue).watchers();
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/issue/" + site.issues().key(issue) + "/watchers"));
    view.put("watchCount", watchers.size());
    view.put("isWatching", watchers.contains(call.caller().key()));
    return view;
  }

  private JsonNode seconds(Issue issue, String field) {
    if (field.equals("workratio")) {
      return JsonNodeFactory.instance.numberNode(ratio(issue));
    }
    Optional<Long> value =
        field.startsWith("aggregate")
            ? sum(issue, field.substring("aggregate".length()))
            : issue.number(field);
    return value
        .map(number -> (JsonNode) JsonNodeFactory.instance.numberNode(number))
        .orElse(JsonNodeFactory.instance.nullNode());
  }

  private static long ratio(Issue issue) {
    long original = issue.number("timeoriginalestimate").orElse(0L);
    return original == 0 ? -1 : issue.number("timespent").orElse(0L) * 100 / original;
  }

  private Optional<Long> sum(Issue issue, String field) {
    Optional<Long> sum = issue.number(field);
    for (Issue child : site.issues().children(issue)) {
      Optional<Long> part = child.number(field);
      if (part.isPresent()) {
        sum = Optional.of(sum.orElse(0L) + part.get());
      }
    }
    return sum;
  }

  private ObjectNode progress(Issue issue, boolean whole) {
    long spent = (whole ? sum(issue, "timespent") : issue.number("timespent")).orElse(0L);
    long left = (whole ? sum(issue, "timeestimate") : issue.number("timeestimate")).orElse(0L);
    ObjectNode view = Json.object();
    view.put("progress", spent);
    view.put("total", spent + left);
    if (spent + left > 0) {
      view.put("percent", spent * 100 / (spent + left));
    }
    return view;
  }
}

package dev.aloft.sandbox.jira.datacenter.worklog;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.datacenter.comment.Circles;
import dev.aloft.sandbox.jira.datacenter.field.ValueReader;
import dev.aloft.sandbox.jira.datacenter.field.WrongValue;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.DeletedWorklog;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worklogs of a site, and who may do what with them. */
public final class Worklogs {

  private final JiraSite site;

  /** The worklogs of a site. */
  public Worklogs(JiraSite site) {
    this.site = site;
  }

  /** The worklogs of an issue that a user may see. */
  public List<Worklog> visible(User user, Issue issue) {
    return site.tables().worklogs().ofOwner(issue.id()).stream()
        .filter(worklog -> site.access().sees(user, issue, worklog.visibility()))
        .toList();
  }

  /**
   * A worklog of an issue that a user may see.
   *
   * @throws Refusal 404
   */
  public Worklog find(User user, Issue issue, String id) {
    return visible(user, issue).stream()
        .filter(worklog -> Long.toString(worklog.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Cannot find worklog with id: '" + id + "'."));
  }

  /** Adds a worklog that a body describes, with the estimate falling by it. */
  public Worklog add(User user, Issue issue, JsonNode body) {
    return add(user, issue, body, new Estimates.Auto());
  }

  Worklog add(User user, Issue issue, JsonNode body, Estimates estimates) {
    if (!site.access().may(user, Permission.WORK_ON_ISSUES, issue)) {
      throw Refusal.forbidden(
          "You do not have the permission to associate a worklog to this issue.");
    }
    long seconds =
        seconds(body)
            .orElseThrow(
                () -> Refusal.field("timeLogged", "You must indicate the time spent working."));
    long now = site.now();
    Worklog worklog =
        new Worklog(
            site.tables().worklogs().nextId(),
            issue.id(),
            user.key(),
            comment(body).orElse(""),
            user.key(),
            now,
            now,
            started(body).orElse(now),
            seconds,
            Circles.read(site, user, issue, body.path("visibility")));
    site.tables().worklogs().put(worklog);
    spend(issue, seconds, estimates);
    return worklog;
  }

  private static Optional<Long> seconds(JsonNode body) {
    Optional<Long> number = Form.of(body).number("timeSpentSeconds");
    String text = body.path("timeSpent").asString("");
    if (number.isEmpty() && text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> seconds = text.isEmpty() ? number : Durations.seconds(text);
    if (seconds.isEmpty() || seconds.get() < 60) {
      throw Refusal.field("timeLogged", "Invalid time duration entered.");
    }
    return seconds;
  }

  private static Optional<String> comment(JsonNode body) {
    JsonNode comment = body.path("comment");
    if (comment.isMissingNode() || comment.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ValueReader.wiki(comment));
    } catch (WrongValue e) {
      throw Refusal.field("comment", e.reason());
    }
  }

  private static Optional<Long> started(JsonNode body) {
    String text = body.path("started").asString("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ValueReader.time(text));
    } catch (WrongValue e) {
      throw Refusal.field("startDate", e.reason());
    }
  }

  Worklog edit(User user, Issue issue, Worklog worklog, JsonNode body, Estimates estimates) {
    permit(user, issue, worklog, Permission.EDIT_ALL_WORKLOGS, Permission.EDIT_OWN_WORKLOGS);
    long seconds = seconds(body).orElse(worklog.seconds());
    Worklog changed =
        new Worklog(
            worklog.id(),
            worklog.owner(),
            worklog.author(),
            comment(body).orElse(worklog.comment()),
            user.key(),
            worklog.created(),
            site.now(),
            started(body).orElse(worklog.started()),
            seconds,
            body.has("visibility")
                ? Circles.read(site, user, issue, body.path("visibility"))
                : worklog.visibility());
    site.tables().worklogs().put(changed);
    spend(issue, seconds - worklog.seconds(), estimates);
    return changed;
  }

  void delete(User user, Issue issue, Worklog worklog, Estimates estimates) {
    permit(user, issue, worklog, Permission.DELETE_ALL_WORKLOGS, Permission.DELETE_OWN_WORKLOGS);
    site.tables().worklogs().remove(worklog.id());
    site.tables().deletedWorklogs().put(new DeletedWorklog(worklog.id(), site.now()));
    spend(issue, -worklog.seconds(), estimates);
  }

  private void permit(User user, Issue issue, Worklog worklog, Permission all, Permission own) {
    boolean mine = worklog.author().equals(user.key());
    if (!site.access().may(user, all, issue) && !(mine && site.access().may(user, own, issue))) {
      throw Refusal.forbidden("You do not have permission to change the worklog.");
    }
  }

  private void spend(Issue issue, long change, Estimates estimates) {
    Issue current = site.issues().find(issue.id()).orElse(issue);
    ObjectNode values = current.values().deepCopy();
    long spent = Math.max(0, current.number("timespent").orElse(0L) + change);
    if (spent == 0) {
      values.remove("timespent");
    } else {
      values.put("timespent", spent);
    }
    estimates
        .after(current.number("timeestimate"), change)
        .ifPresent(left -> values.put("timeestimate", left));
    values.put("updated", site.now());
    site.issues().put(current.with(values));
  }
}

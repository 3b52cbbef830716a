package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.field.Choices;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The service desks of a site: its projects of that type. The types of requests of a desk are the
 * issue types of its project in which nothing lies below and which lie below nothing.
 */
final class Desks {

  private final JiraSite site;
  private final Choices choices;

  Desks(JiraSite site) {
    this.site = site;
    this.choices = new Choices(site);
  }

  /** The desks that a caller sees. */
  List<Project> visible(DataCenterCall call) {
    Lookup.known(call);
    return site.access().visible(call.caller()).stream()
        .filter(one -> one.profile().typeKey().equals("service_desk"))
        .sorted(Comparator.comparingLong(Project::id))
        .toList();
  }

  /** A desk by its number. */
  Optional<Project> find(DataCenterCall call, String id) {
    return visible(call).stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }

  /**
   * The desk that the path names.
   *
   * @throws Refusal 404
   */
  Project named(DataCenterCall call) {
    return find(call, call.path("serviceDeskId"))
        .orElseThrow(() -> Refusal.notFound("The service desk you are looking for was not found."));
  }

  /** The types of a desk's requests. */
  List<IssueType> types(Project desk) {
    return choices.types(desk).stream()
        .filter(one -> !one.subtask() && !choices.epic(one.id()))
        .toList();
  }

  /** Remembers that an issue is a request. */
  void raised(Issue issue, IssueType type) {
    site.tables().requests().put(new Parts.Request(issue.id(), type.id()));
  }

  /** The type of the request that an issue is, if it is one. */
  Optional<IssueType> type(Issue issue) {
    return site.tables()
        .requests()
        .find(issue.id())
        .flatMap(request -> site.tables().issueTypes().find(request.type()));
  }

  /** Every request, the newest first. */
  List<Issue> requests() {
    return site.tables()
        .requests()
        .all()
        .flatMap(request -> site.issues().find(request.id()).stream())
        .sorted(Comparator.comparingLong(Issue::id).reversed())
        .toList();
  }

  /** Whether the caller works at a desk, rather than asking there. */
  boolean agent(DataCenterCall call, Project desk) {
    return site.access().administers(call.caller())
        || site.access().may(call.caller(), Permission.ADMINISTER_PROJECTS, desk);
  }

  /** Whether the caller raised a request. */
  static boolean own(DataCenterCall call, Issue issue) {
    return issue.text("reporter").equals(Optional.of(call.caller().key()));
  }
}

package dev.aloft.sandbox.jira.cloud.mail;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Notification;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whom an entry of a notification scheme means. */
final class Recipients {

  private final JiraSite site;
  private final SiteTables tables;
  private final Watchers watchers;

  Recipients(JiraSite site, SiteTables tables, Watchers watchers) {
    this.site = site;
    this.tables = tables;
    this.watchers = watchers;
  }

  /**
   * The ids of the accounts.
   *
   * @param caller who did what is told of
   */
  List<String> of(Notification notification, Issue issue, Project project, String caller) {
    String parameter = notification.parameter();
    return switch (notification.type()) {
      case "CurrentAssignee" -> accounts(issue.fields().path("assignee"));
      case "Reporter" -> accounts(issue.fields().path("reporter"));
      case "CurrentUser" -> List.of(caller);
      case "ProjectLead" -> List.of(project.lead());
      case "ComponentLead" -> componentLeads(issue);
      case "AllWatchers" -> watchers.of(issue);
      case "User" -> List.of(parameter);
      case "Group" -> members(parameter);
      case "ProjectRole" -> inRole(project, parameter);
      case "UserCustomField" -> accounts(issue.fields().path(parameter));
      case "GroupCustomField" -> inGroups(issue.fields().path(parameter));
      default -> throw new IllegalStateException("a notification of " + notification.type());
    };
  }

  private List<String> componentLeads(Issue issue) {
    return issue
        .fields()
        .path("components")
        .valueStream()
        .flatMap(one -> tables.components().find(one.path("id").asString("")).stream())
        .flatMap(component -> component.lead().stream())
        .toList();
  }

  private List<String> inRole(Project project, String roleId) {
    List<String> people = new ArrayList<>();
    tables
        .roles()
        .find(roleId)
        .ifPresent(role ->
            project
                .actorsOf(role.id())
                .forEach(actor ->
                    people.addAll(
                        actor.group() ? members(actor.subject()) : List.of(actor.subject()))));
    return people;
  }

  private List<String> inGroups(JsonNode value) {
    return each(value).stream()
        .flatMap(group -> members(group.path("groupId").asString("")).stream())
        .toList();
  }

  private List<String> members(String groupId) {
    return site.groups().find(groupId).map(site.groups()::members).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> accounts(JsonNode value) {
    return each(value).stream()
        .map(account -> account.path("accountId").asString(""))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** A field of one value or of many. */
  private static List<JsonNode> each(JsonNode value) {
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }
}

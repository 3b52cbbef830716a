package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Component;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What needs an owner who is somebody: led projects and components, shared filters and boards. */
final class Transfer {

  private final Tables tables;

  Transfer(JiraSite site) {
    this.tables = site.tables();
  }

  private List<Project> projects(String user) {
    return tables.projects().where(one -> one.profile().lead().equals(user));
  }

  private List<Component> components(String user) {
    return tables.components().where(one -> one.lead().equals(Optional.of(user)));
  }

  private List<Shared.Filter> filters(String user) {
    return tables.filters().where(one -> one.author().equals(user) && !one.shares().isEmpty());
  }

  private List<Shared.Dashboard> dashboards(String user) {
    return tables.dashboards().where(one -> one.author().equals(user) && !one.shares().isEmpty());
  }

  /** How much of which kind is his; kinds of which nothing is are not named. */
  Map<String, Integer> counts(String user) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("Project lead", projects(user).size());
    counts.put("Component lead", components(user).size());
    counts.put("Shared filters", filters(user).size());
    counts.put("Shared dashboards", dashboards(user).size());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** Gives all of it to somebody else. */
  void give(String user, String to) {
    for (Project one : projects(user)) {
      Project.Profile was = one.profile();
      tables
          .projects()
          .put(
              one.with(
                  new Project.Profile(
                      was.key(),
                      was.name(),
                      was.description(),
                      to,
                      was.typeKey(),
                      was.url(),
                      was.category(),
                      was.assigneeType(),
                      was.avatar())));
    }
    for (Component one : components(user)) {
      tables
          .components()
          .put(
              new Component(
                  one.id(),
                  one.owner(),
                  one.name(),
                  one.description(),
                  Optional.of(to),
                  one.assigneeType(),
                  one.archived()));
    }
    for (Shared.Filter one : filters(user)) {
      tables
          .filters()
          .put(
              new Shared.Filter(
                  one.id(),
                  to,
                  one.name(),
                  one.description(),
                  one.jql(),
                  one.shares(),
                  one.favouredBy(),
                  one.columns()));
    }
    for (Shared.Dashboard one : dashboards(user)) {
      tables
          .dashboards()
          .put(new Shared.Dashboard(one.id(), to, one.name(), one.shares(), one.favouredBy()));
    }
  }
}

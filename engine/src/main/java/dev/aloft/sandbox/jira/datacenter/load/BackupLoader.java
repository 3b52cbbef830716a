package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Component;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.RoleActors;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.staging.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Loads the snapshot of an XML backup into a fresh site: people, projects, issues and what hangs on
 * them, with their numbers, keys and times. The administrator is in every group and role, as who
 * migrates has to be. Permissions, screens and workflows are as in a fresh site, and the workflow
 * of a project leads from every status that its issues have to every other.
 */
public final class BackupLoader {

  private final Tables tables;
  private final Projects projects;
  private final ProjectSchemes schemes;
  private final BackupRows rows;
  private final BackupPeople people;
  private final BackupLists lists;
  private final BackupFields fields;
  private final BackupIssues issues;
  private final BackupParts parts;
  private final BackupSecurity security;
  private final BackupShared shared;
  private final BackupBoards boards;
  private final User administrator;
  private final LeftOut leftOut = new LeftOut();
  private int issueCount;
  private int commentCount;

  /**
   * Loads what a snapshot holds into a site.
   *
   * @param files a copy of the server's folder of attachments, where there is one
   */
  public BackupLoader(JiraSite site, Staging snapshot, User administrator, Optional<Path> files) {
    this.tables = site.tables();
    this.projects = new Projects(site);
    this.schemes = new ProjectSchemes(site);
    this.rows = new BackupRows(snapshot);
    this.people = new BackupPeople(site, rows, administrator);
    this.lists = new BackupLists(tables, rows);
    this.fields = new BackupFields(tables, rows, people, leftOut);
    this.issues = new BackupIssues(site, rows, people, fields, leftOut);
    this.parts = new BackupParts(site, rows, people, new BackupFileContents(files), leftOut);
    this.security = new BackupSecurity(tables, rows, people, administrator, leftOut);
    this.shared = new BackupShared(tables, rows, people, administrator);
    this.boards = new BackupBoards(site, rows, people, administrator);
    this.administrator = administrator;
  }

  /** Loads all of it. */
  public Loaded load() {
    people.load();
    lists.load();
    fields.load();
    security.load();
    issues.learnParents();
    Map<Long, Long> categories = categories();
    List<BackupRow> all = rows.all("Project").filter(row -> row.id().isPresent()).toList();
    for (BackupRow row : all) {
      Project project = project(row, categories);
      components(project, row);
      versions(project, row);
      actors(project, row);
      issues(project, row);
    }
    parts.links();
    shared.load();
    boards.load();
    fields.rank().ifPresent(rank -> boards.ranks(rank, issues));
    schemes.priorities();
    return new Loaded(all.size(), issueCount, commentCount, people.count(), leftOut.counts());
  }

  private Map<Long, Long> categories() {
    Map<Long, Long> categories = new HashMap<>();
    rows.all("NodeAssociation")
        .filter(row -> row.textOr("associationType", "").equals("ProjectCategory"))
        .forEach(row ->
            row.number("sourceNodeId")
                .ifPresent(project ->
                    row.number("sinkNodeId").ifPresent(id -> categories.put(project, id))));
    return categories;
  }

  private Project project(BackupRow row, Map<Long, Long> categories) {
    long id = row.id().orElseThrow();
    String key = row.textOr("key", "");
    Project.Profile profile =
        new Project.Profile(
            key,
            row.textOr("name", key),
            row.textOr("description", ""),
            people.key(row.text("lead")).orElse(administrator.key()),
            row.textOr("projecttype", "software"),
            row.textOr("url", ""),
            Optional.ofNullable(categories.get(id)),
            row.number("assigneetype").filter(type -> type == 3).isPresent()
                ? "UNASSIGNED"
                : "PROJECT_LEAD",
            Optional.empty());
    Project project = security.scheme(projects.add(id, profile, Projects.usual()));
    return tables.projects().put(project);
  }

  private void components(Project project, BackupRow owner) {
    rows.ofProject(owner, "Component")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    tables
                        .components()
                        .put(
                            new Component(
                                id,
                                project.id(),
                                row.textOr("name", ""),
                                row.textOr("description", ""),
                                people.key(row.text("lead")),
                                "PROJECT_DEFAULT",
                                row.flag("archived")))));
  }

  private void versions(Project project, BackupRow owner) {
    rows.ofProject(owner, "Version")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    tables
                        .versions()
                        .put(
                            new Version(
                                id,
                                project.id(),
                                row.textOr("name", ""),
                                row.text("description"),
                                row.date("startdate"),
                                row.date("releasedate"),
                                row.flag("released"),
                                row.flag("archived"),
                                row.number("sequence").orElse(0L)))));
  }

  private void actors(Project project, BackupRow owner) {
    Map<Long, List<Actor>> found = new HashMap<>();
    tables.roles().all().forEach(role -> found.put(role.id(), new ArrayList<>()));
    rows.ofProject(owner, "ProjectRoleActor")
        .forEach(row ->
            row.number("projectroleid")
                .map(found::get)
                .ifPresent(actors -> actor(row).ifPresent(actors::add)));
    tables
        .roleActors()
        .where(one -> one.owner() == project.id())
        .forEach(one -> tables.roleActors().remove(one.id()));
    found.forEach((role, actors) -> {
      actors.add(new Actor("user", administrator.key()));
      tables
          .roleActors()
          .put(
              new RoleActors(
                  tables.roleActors().nextId(),
                  project.id(),
                  role,
                  actors.stream().distinct().toList()));
    });
  }

  private Optional<Actor> actor(BackupRow row) {
    Optional<String> named = row.text("roletypeparameter");
    return row.textOr("roletype", "").contains("group")
        ? named.map(group -> new Actor("group", group))
        : people.key(named).map(user -> new Actor("user", user));
  }

  private void issues(Project project, BackupRow row) {
    TreeSet<Long> types = new TreeSet<>();
    TreeSet<Long> statuses = new TreeSet<>();
    long last = row.number("counter").orElse(0L);
    List<String> formerKeys =
        rows.ofProject(row, "ProjectKey")
            .map(one -> one.textOr("projectKey", ""))
            .filter(key -> !key.isEmpty() && !key.equals(project.key()))
            .toList();
    List<String> keys = keys(project, row, formerKeys);
    for (BackupRow one : (Iterable<BackupRow>) rows.ofProject(row, "Issue")::iterator) {
      Optional<Issue> issue = issues.take(project.id(), one);
      if (issue.isPresent()) {
        commentCount += parts.take(issue.get(), one, keys);
        issueCount++;
        types.add(issue.get().type());
        statuses.add(issue.get().status());
        last = Math.max(last, issue.get().number());
      }
    }
    Project now = project.numbered(last).remembering(formerKeys);
    if (types.isEmpty()) {
      tables.projects().put(now);
    } else {
      schemes.follow(schemes.withTypes(now, types), statuses);
    }
  }

  /** All keys under which files of a project may lie, the oldest first. */
  private static List<String> keys(Project project, BackupRow row, List<String> formerKeys) {
    return Stream.concat(
            Stream.of(row.textOr("originalkey", project.key()), project.key()), formerKeys.stream())
        .distinct()
        .toList();
  }
}

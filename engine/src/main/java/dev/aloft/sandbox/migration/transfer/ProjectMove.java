package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One project on its way. Everything in it is called with the site's lock held. */
final class ProjectMove {

  /** The usual picture of a project. */
  private static final long PICTURE = 10400;

  private static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

  private final JiraSite server;
  private final WholeSite site;
  private final dev.aloft.sandbox.jira.datacenter.tables.Project project;
  private final People people;
  private final Names names;
  private final CustomFields fields;
  private final LeftBehind left = new LeftBehind();
  private final IssueParts parts;
  private final Texts texts;
  private final List<Long> issues;
  private final Set<Long> types = new TreeSet<>();
  private final Map<Long, Long> ids = new HashMap<>();
  private final Map<Long, Long> moved = new LinkedHashMap<>();
  private Optional<Values> values = Optional.empty();
  private String projectId = "";
  private long taken;

  ProjectMove(
      JiraSite server,
      WholeSite site,
      dev.aloft.sandbox.jira.datacenter.tables.Project project,
      People people) {
    this.server = server;
    this.site = site;
    this.project = project;
    this.people = people;
    this.names = new Names(server.tables(), site.tables());
    this.fields = new CustomFields(server.tables(), site.tables());
    this.texts = new Texts(site, people);
    this.parts = new IssueParts(server, site, people, names, texts, left);
    this.issues =
        server
            .issues()
            .of(project)
            .map(issue -> {
              types.add(issue.type());
              return new Numbered(issue.number(), issue.id());
            })
            .sorted(Comparator.comparingLong(Numbered::number))
            .map(Numbered::id)
            .toList();
  }

  /** All that is held of an issue before its turn. */
  private record Numbered(long number, long id) {}

  /** Makes the project with its schemes, versions and components. */
  void found() {
    Tables here = server.tables();
    Settings settings = new Settings(here, site.tables(), names, people, left, site.site().now());
    var profile = project.profile();
    Project made =
        site.tables()
            .addProject(
                new Project(
                    0,
                    profile.key(),
                    profile.name(),
                    profile.description(),
                    profile.url(),
                    people.account(profile.lead()).accountId(),
                    profile.assigneeType().equals("PROJECT_LEAD") ? "PROJECT_LEAD" : "UNASSIGNED",
                    profile.typeKey().equals("business") ? "business" : "software",
                    Optional.empty(),
                    PICTURE,
                    settings.of(project, types, fields.keys()),
                    new LinkedHashSet<>(project.formerKeys()),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty()));
    for (var role : settings.actors(project).entrySet()) {
      made = made.withActors(role.getKey(), role.getValue());
    }
    site.tables().projects().put(made);
    projectId = Long.toString(made.id());
    left.add("categories of projects", profile.category().isPresent() ? 1 : 0);
    left.add("pictures of projects", profile.avatar().isPresent() ? 1 : 0);
    left.add("projects that were archived", project.archived() ? 1 : 0);
    values =
        Optional.of(
            new Values(people, names, fields, texts, left, versions(made), components(made)));
    issues.forEach(id -> ids.put(id, site.site().ids().next("issue")));
  }

  private Map<Long, Long> versions(Project made) {
    Map<Long, Long> there = new HashMap<>();
    SiteTables tables = site.tables();
    server.tables().versions().where(one -> one.owner() == project.id()).stream()
        .sorted(Comparator.comparingLong(Lists.Version::position))
        .forEach(version -> {
          Version put =
              tables
                  .versions()
                  .put(
                      new Version(
                          tables.versions().nextId(),
                          made.id(),
                          version.name(),
                          version.description().orElse(""),
                          version.archived(),
                          version.released(),
                          version.startDate().map(LocalDate::parse),
                          version.releaseDate().map(LocalDate::parse)));
          there.put(version.id(), put.id());
        });
    return there;
  }

  private Map<Long, Long> components(Project made) {
    Map<Long, Long> there = new HashMap<>();
    SiteTables tables = site.tables();
    for (Lists.Component component :
        server.tables().components().where(one -> one.owner() == project.id())) {
      Component put =
          tables
              .components()
              .put(
                  new Component(
                      tables.components().nextId(),
                      made.id(),
                      component.name(),
                      component.description(),
                      people.account(component.lead()).map(Account::accountId),
                      component.assigneeType()));
      there.put(component.id(), put.id());
    }
    return there;
  }

  /** How many issues there are to move. */
  int size() {
    return issues.size();
  }

  /** Moves the issues from one place in their order to another, but for those deleted meanwhile. */
  void issues(int from, int to) {
    Values fieldValues = values.orElseThrow(() -> new IllegalStateException("not founded yet"));
    for (long serverId : issues.subList(from, to)) {
      server.issues().find(serverId).ifPresent(issue -> move(issue, fieldValues));
    }
  }

  private void move(dev.aloft.sandbox.jira.datacenter.tables.Issue issue, Values fieldValues) {
    long id = thereOf(issue.id()).orElseThrow();
    parts.files(issue.id(), id);
    long number = issue.number();
    // Numbers are never given twice, so the ones in gaps are used up.
    while (taken < number) {
      taken = site.issues().issues().store().takeNumber(projectId);
    }
    Issue there =
        new Issue(
            id,
            projectId,
            number,
            Long.toString(names.type(issue.type()).id()),
            Long.toString(names.status(issue.status()).id()),
            parent(issue),
            Instant.ofEpochMilli(issue.created()),
            Instant.ofEpochMilli(issue.updated()),
            fieldValues.of(issue, id));
    site.issues().issues().store().save(there);
    parts.move(issue.id(), there);
    moved.put(issue.id(), id);
    left.add("issues that were archived", issue.archived() ? 1 : 0);
  }

  private Optional<Long> thereOf(long serverId) {
    return Optional.ofNullable(ids.get(serverId));
  }

  /** The issue above: of a sub-task, or the epic. */
  private Optional<Long> parent(dev.aloft.sandbox.jira.datacenter.tables.Issue issue) {
    Optional<Long> above =
        issue
            .parent()
            .or(() ->
                server
                    .tables()
                    .fields()
                    .first(field -> field.type().equals(EPIC_LINK))
                    .flatMap(field -> issue.number(field.key())));
    Optional<Long> there = above.flatMap(this::thereOf);
    left.add("epics in other projects", above.isPresent() && there.isEmpty() ? 1 : 0);
    return there;
  }

  /** Links the issues from one place in their order to another, when all projects are there. */
  void links(int from, int to, Map<Long, Long> all) {
    for (long serverId : issues.subList(from, to)) {
      Optional.ofNullable(moved.get(serverId))
          .flatMap(site.issues().issues().store()::find)
          .ifPresent(issue -> parts.links(serverId, issue, all));
    }
  }

  /** Counts what no project of the server can take along. */
  void over() {
    int boards = server.tables().boards().all().size();
    left.add("boards of the server", boards);
    left.add("filters of the server", server.tables().filters().all().size());
  }

  /** The ids of what has moved, by the id on the server. */
  Map<Long, Long> moved() {
    return moved;
  }

  /** What stays behind. */
  List<String> left() {
    return left.lines();
  }
}

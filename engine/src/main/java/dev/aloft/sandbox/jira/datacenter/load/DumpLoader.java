package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Ids;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads recorded replies into a fresh site: every folder with a {@code project.json} is a project
 * (the reply of {@code /project/{key}}), every other file below it an issue (the reply of {@code
 * /issue/{key}}). Numbers, keys and times stay. What replies do not show is as in a fresh site; the
 * workflow of a project leads from every status that its issues have to every other.
 */
public final class DumpLoader {

  private final JiraSite site;
  private final Tables tables;
  private final Projects projects;
  private final PeopleLoader people;
  private final ListLoader lists;
  private final IssueLoader issues;
  private final PartLoader parts;
  private final ProjectSchemes schemes;
  private final User lead;
  private final LeftOut leftOut = new LeftOut();
  private int issueCount;
  private int commentCount;

  /**
   * Loads into a site.
   *
   * @param lead who leads the projects of which the files do not say who does
   */
  public DumpLoader(JiraSite site, User lead) {
    this.site = site;
    this.tables = site.tables();
    this.projects = new Projects(site);
    this.people = new PeopleLoader(site);
    this.lists = new ListLoader(tables);
    this.issues = new IssueLoader(site, people, lists, leftOut);
    this.parts = new PartLoader(site, people, lists, leftOut);
    this.schemes = new ProjectSchemes(site);
    this.lead = lead;
  }

  /**
   * Loads a folder.
   *
   * @throws java.io.UncheckedIOException when a file cannot be read or is no JSON
   */
  public Loaded load(Path root) {
    Map<Path, Project> folders = new LinkedHashMap<>();
    for (Path folder : DumpFiles.projects(root)) {
      project(DumpFiles.project(folder)).ifPresent(project -> folders.put(folder, project));
    }
    folders.forEach((folder, project) -> issues(folder, project));
    folders.keySet().forEach(this::links);
    schemes.priorities();
    return new Loaded(folders.size(), issueCount, commentCount, people.count(), leftOut.counts());
  }

  private Optional<Project> project(ObjectNode shown) {
    Optional<Long> id = Ids.parse(shown.path("id").asString(""));
    if (id.isEmpty()) {
      leftOut.add("projects without a number", 1);
      return Optional.empty();
    }
    String key = shown.path("key").asString("");
    Project.Profile profile =
        new Project.Profile(
            key,
            shown.path("name").asString(key),
            shown.path("description").asString(""),
            people.key(shown.path("lead")).orElse(lead.key()),
            shown.path("projectTypeKey").asString("software"),
            shown.path("url").asString(""),
            lists.category(shown.path("projectCategory")),
            shown.path("assigneeType").asString("UNASSIGNED"),
            Optional.empty());
    Project project = projects.add(id.get(), profile, Projects.usual());
    shown
        .path("components")
        .forEach(one -> lists.component(project.id(), one, people.key(one.path("lead"))));
    shown.path("versions").forEach(one -> lists.version(project.id(), one));
    shown.path("issueTypes").forEach(lists::type);
    return Optional.of(project);
  }

  private void issues(Path folder, Project project) {
    TreeSet<Long> types = new TreeSet<>();
    DumpFiles.project(folder)
        .path("issueTypes")
        .forEach(type -> Ids.parse(type.path("id").asString("")).ifPresent(types::add));
    TreeSet<Long> statuses = new TreeSet<>();
    long last = 0;
    for (Path file : DumpFiles.issues(folder)) {
      ObjectNode shown = DumpFiles.read(file);
      Optional<Issue> issue = issues.take(project.id(), shown);
      if (issue.isPresent()) {
        commentCount += parts.take(issue.get(), shown.path("fields"));
        issueCount++;
        types.add(issue.get().type());
        statuses.add(issue.get().status());
        last = Math.max(last, issue.get().number());
        category(project, shown.path("fields").path("project").path("projectCategory"));
      }
    }
    Project now = tables.projects().find(project.id()).orElse(project).numbered(last);
    schemes.follow(schemes.withTypes(now, types), statuses);
  }

  private void category(Project project, JsonNode shown) {
    Project now = tables.projects().find(project.id()).orElse(project);
    if (now.profile().category().isEmpty() && shown.isObject()) {
      Project.Profile before = now.profile();
      tables
          .projects()
          .put(
              now.with(
                  new Project.Profile(
                      before.key(),
                      before.name(),
                      before.description(),
                      before.lead(),
                      before.typeKey(),
                      before.url(),
                      lists.category(shown),
                      before.assigneeType(),
                      before.avatar())));
    }
  }

  private void links(Path folder) {
    for (Path file : DumpFiles.issues(folder)) {
      JsonNode shown = DumpFiles.read(file);
      Ids.parse(shown.path("id").asString(""))
          .flatMap(site.issues()::find)
          .ifPresent(issue -> {
            parts.links(issue, shown.path("fields"));
            epic(issue, shown.path("fields").path("epic"));
          });
    }
  }

  /** An issue that belongs to an epic shows the epic's short name; one elsewhere is kept by key. */
  private void epic(Issue issue, JsonNode shown) {
    Optional<Field> name = new Fields(tables).ofType(FreshSite.EPIC_LABEL);
    Optional<Field> link = new Fields(tables).ofType(FreshSite.EPIC_LINK);
    Optional<Issue> epic =
        Optional.of(shown.path("id"))
            .filter(JsonNode::isIntegralNumber)
            .flatMap(id -> site.issues().find(id.longValue()));
    if (shown.isObject() && epic.isEmpty() && link.isPresent()) {
      ObjectNode values = issue.values().deepCopy();
      values.put(link.get().id(), shown.path("key").asString(""));
      site.issues().put(issue.with(values));
    }
    if (name.isPresent() && epic.isPresent() && epic.get().value(name.get().id()).isEmpty()) {
      ObjectNode values = epic.get().values().deepCopy();
      values.put(name.get().id(), shown.path("name").asString(""));
      site.issues().put(epic.get().with(values));
    }
  }
}

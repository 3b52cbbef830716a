package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.agile.Boards;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Form;
import java.util.Map;
import java.util.Optional;

/** The templates after which projects are made. */
final class Templates {

  private static final String SOFTWARE = "com.pyxis.greenhopper.jira:";
  private static final String BUSINESS = "com.atlassian.jira-core-project-templates:";
  private static final String DESK = "com.atlassian.servicedesk:";

  /** How the scheme of issue types of a template's projects is called. */
  private static final Map<String, String> SCHEMES =
      Map.of("scrum", "Scrum", "kanban", "Kanban", "", "Software Development");

  private static final Map<String, String> BOARDS =
      Map.of(
          SOFTWARE + "gh-scrum-template", "scrum",
          SOFTWARE + "gh-kanban-template", "kanban",
          SOFTWARE + "basic-software-development-template", "");

  private final Projects projects;
  private final Boards boards;

  Templates(JiraSite site) {
    this.projects = new Projects(site);
    this.boards = new Boards(site);
  }

  /** The type of the projects of a template. */
  static String type(String template) {
    if (template.startsWith(SOFTWARE)) {
      return "software";
    }
    return template.startsWith(DESK) ? "service_desk" : "business";
  }

  void check(Form form, Optional<String> template) {
    template
        .filter(
            key -> !BOARDS.containsKey(key) && !key.startsWith(BUSINESS) && !key.startsWith(DESK))
        .ifPresent(key ->
            form.refuse(
                "projectTemplateKey",
                "The project template with key '" + key + "' does not exist."));
  }

  /** Gives a new project what its template brings: a workflow, and perhaps a board. */
  void follow(User caller, Project project, Optional<String> template) {
    if (template.filter(BOARDS::containsKey).isEmpty()) {
      return;
    }
    String type = template.map(key -> BOARDS.getOrDefault(key, "")).orElse("");
    projects.typed(
        projects.simplify(project),
        project.key() + ": " + SCHEMES.get(type) + " Issue Type Scheme");
    if (!type.isEmpty()) {
      boards.forProject(caller, project, type);
    }
  }
}

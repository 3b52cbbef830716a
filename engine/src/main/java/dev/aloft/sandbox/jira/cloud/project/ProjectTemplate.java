package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.tables.FreshSite;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.ScreenTab;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of company-managed software and business projects. Each gives the new project
 * schemes of its own, as the product does, with the site's usual content.
 */
record ProjectTemplate(String label, String typeKey) {

  private static final String SOFTWARE = "com.pyxis.greenhopper.jira:gh-simplified-";
  private static final String BUSINESS =
      "com.atlassian.jira-core-project-templates:jira-core-simplified-";
  private static final Map<String, ProjectTemplate> BY_KEY =
      Map.of(
          SOFTWARE + "basic", new ProjectTemplate("Simplified", "software"),
          SOFTWARE + "kanban-classic", new ProjectTemplate("Kanban", "software"),
          SOFTWARE + "scrum-classic", new ProjectTemplate("Scrum", "software"),
          BUSINESS + "content-management", new ProjectTemplate("Content", "business"),
          BUSINESS + "process-control", new ProjectTemplate("Process", "business"),
          BUSINESS + "procurement", new ProjectTemplate("Procurement", "business"),
          BUSINESS + "project-management", new ProjectTemplate("Project", "business"),
          BUSINESS + "recruitment", new ProjectTemplate("Recruitment", "business"));

  /** The template of a key; templates of team-managed and service projects are not here. */
  static Optional<ProjectTemplate> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The project with schemes made for it. */
  Project equip(SiteTables tables, Project project, Instant now) {
    String prefix = project.key() + ": " + label + " ";
    IssueTypeScheme allTypes = tables.defaultIssueTypeScheme();
    List<Long> standardTypes = allTypes.issueTypeIds().subList(0, FreshSite.ISSUE_TYPES);
    IssueTypeScheme types =
        tables
            .issueTypeSchemes()
            .put(
                new IssueTypeScheme(
                    tables.issueTypeSchemes().nextId(),
                    prefix + "Issue Type Scheme",
                    "",
                    Optional.empty(),
                    standardTypes));
    Workflow workflow =
        FreshSite.simpleWorkflow(
            tables, "Software workflow for project " + project.key(), false, now);
    tables.workflows().put(workflow);
    WorkflowScheme workflows =
        tables
            .workflowSchemes()
            .put(
                new WorkflowScheme(
                    tables.workflowSchemes().nextId(),
                    prefix + "Workflow Scheme",
                    "",
                    workflow.id(),
                    Map.of(),
                    new WorkflowVersion(tables.uuid("workflow scheme version"), 0)));
    List<String> fields = new ArrayList<>(tables.screens().all().getFirst().fields());
    if (typeKey.equals("software")) {
      tables.fields().find(FreshSite.EPIC_NAME).ifPresent(field -> fields.add(field.key()));
    }
    Screen screen =
        tables
            .screens()
            .put(
                new Screen(
                    tables.screens().nextId(),
                    prefix + "Default Issue Screen",
                    "",
                    List.of(new ScreenTab(tables.next("tab"), "Field Tab", fields))));
    ScreenScheme screens =
        tables
            .screenSchemes()
            .put(
                new ScreenScheme(
                    tables.screenSchemes().nextId(),
                    prefix + "Default Screen Scheme",
                    "",
                    screen.id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    IssueTypeScreenScheme issueTypeScreens =
        tables
            .issueTypeScreenSchemes()
            .put(
                new IssueTypeScreenScheme(
                    tables.issueTypeScreenSchemes().nextId(),
                    prefix + "Issue Type Screen Scheme",
                    "",
                    screens.id(),
                    Map.of()));
    return project.withSchemes(
        project
            .schemes()
            .withIssueType(types.id())
            .withWorkflow(workflows.id())
            .withIssueTypeScreen(issueTypeScreens.id()));
  }
}

package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.ScreenTab;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemes of a project, made anew for it: it shares none with others of the site. */
final class Settings {

  private final Tables server;
  private final SiteTables site;
  private final Names names;
  private final People people;
  private final LeftBehind left;
  private final Instant now;

  Settings(
      Tables server, SiteTables site, Names names, People people, LeftBehind left, Instant now) {
    this.server = server;
    this.site = site;
    this.names = names;
    this.people = people;
    this.left = left;
    this.now = now;
  }

  /**
   * The schemes for a project.
   *
   * @param used the types that its issues have, whatever its scheme offers
   * @param fields the custom fields that its issues may have, by key
   */
  ProjectSchemes of(Project project, Set<Long> used, List<String> fields) {
    Set<Long> types =
        new LinkedHashSet<>(
            server
                .issueTypeSchemes()
                .find(project.schemes().issueType())
                .map(Schemes.IssueTypeScheme::types)
                .orElse(List.of()));
    types.addAll(used);
    if (project.schemes().notification().isPresent()) {
      left.add("notification schemes");
    }
    if (project.schemes().security().isPresent()) {
      left.add("issue security schemes");
    }
    left.add("screens", 2);
    return new ProjectSchemes(
        issueTypes(project, types),
        workflows(project, types),
        screens(project, fields),
        permissions(project),
        Optional.of(site.notificationSchemes().all().getFirst().id()),
        site.defaultPriorityScheme().id(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private long issueTypes(Project project, Set<Long> types) {
    return site.issueTypeSchemes()
        .put(
            new IssueTypeScheme(
                site.issueTypeSchemes().nextId(),
                project.key() + ": Issue Type Scheme",
                "",
                Optional.empty(),
                types.stream().map(id -> names.type(id).id()).distinct().toList()))
        .id();
  }

  private long workflows(Project project, Set<Long> types) {
    Workflows workflows = new Workflows(server, site, names, left, now);
    Schemes.WorkflowPlan plan =
        server
            .workflowSchemes()
            .find(project.schemes().workflow())
            .map(Schemes.WorkflowScheme::plan)
            .orElseGet(() -> new Schemes.WorkflowPlan("", "", "jira", Map.of()));
    Map<Long, Long> byType = new LinkedHashMap<>();
    types.forEach(type ->
        byType.put(names.type(type).id(), workflows.of(project.key(), plan.workflow(type))));
    return site.workflowSchemes()
        .put(
            new WorkflowScheme(
                site.workflowSchemes().nextId(),
                project.key() + ": Workflow Scheme",
                "",
                workflows.of(project.key(), plan.usual()),
                byType,
                new WorkflowVersion(site.uuid("workflow scheme version"), 0)))
        .id();
  }

  /** One screen with every field: which fields stand on which screen does not move. */
  private long screens(Project project, List<String> fields) {
    List<String> all = new ArrayList<>(site.screens().all().getFirst().fields());
    fields.stream().filter(field -> !all.contains(field)).forEach(all::add);
    Screen screen =
        site.screens()
            .put(
                new Screen(
                    site.screens().nextId(),
                    project.key() + ": Screen",
                    "",
                    List.of(new ScreenTab(site.next("tab"), "Field Tab", all))));
    ScreenScheme scheme =
        site.screenSchemes()
            .put(
                new ScreenScheme(
                    site.screenSchemes().nextId(),
                    project.key() + ": Screen Scheme",
                    "",
                    screen.id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return site.issueTypeScreenSchemes()
        .put(
            new IssueTypeScreenScheme(
                site.issueTypeScreenSchemes().nextId(),
                project.key() + ": Issue Type Screen Scheme",
                "",
                scheme.id(),
                Map.of()))
        .id();
  }

  private long permissions(Project project) {
    List<Grant> grants = new ArrayList<>();
    server
        .permissionSchemes()
        .find(project.schemes().permission())
        .ifPresent(scheme ->
            scheme
                .grants()
                .forEach(grant -> {
                  Optional<Grant> moved = grant(grant);
                  moved.ifPresent(grants::add);
                  left.add("grants of permissions", moved.isEmpty() ? 1 : 0);
                }));
    return site.permissionSchemes()
        .put(
            new PermissionScheme(
                site.permissionSchemes().nextId(),
                project.key() + ": Permission Scheme",
                "",
                grants))
        .id();
  }

  private Optional<Grant> grant(Schemes.Grant grant) {
    boolean known =
        Arrays.stream(Permission.values()).anyMatch(one -> one.name().equals(grant.permission()));
    return HolderType.of(grant.holder())
        .filter(holder -> known)
        .flatMap(holder ->
            parameter(holder, grant.parameter())
                .map(text -> new Grant(site.next("grant"), grant.permission(), holder, text)));
  }

  private Optional<String> parameter(HolderType holder, String text) {
    return switch (holder) {
      case ANYONE, ASSIGNEE, PROJECT_LEAD, REPORTER -> Optional.of("");
      // Which of the server's applications it was says nothing of the site's.
      case APPLICATION_ROLE -> Optional.of("");
      case GROUP -> Optional.of(people.group(text).groupId());
      case USER -> Optional.of(people.account(text).accountId());
      case PROJECT_ROLE ->
          dev.aloft.sandbox.json.Ids.parse(text).map(id -> Long.toString(names.role(id).id()));
      case GROUP_CUSTOM_FIELD, USER_CUSTOM_FIELD, PORTAL_ONLY -> Optional.empty();
    };
  }

  /** Who is in which role of a project. */
  Map<Long, List<RoleActor>> actors(Project project) {
    Map<Long, List<RoleActor>> actors = new LinkedHashMap<>();
    for (Lists.RoleActors role : server.roleActors().where(one -> one.owner() == project.id())) {
      actors.put(names.role(role.role()).id(), role.actors().stream().map(this::actor).toList());
    }
    return actors;
  }

  private RoleActor actor(Lists.Actor actor) {
    boolean group = actor.kind().equals("group");
    return new RoleActor(
        site.next("actor"),
        group,
        group ? people.group(actor.name()).groupId() : people.account(actor.name()).accountId());
  }
}

package dev.aloft.sandbox.jira.cloud.security;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Level;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Member;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The levels of issue security schemes, and who is in them. */
public final class SecurityLevels implements Resource<JiraCall> {

  private static final int PAGE = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final Tasks tasks;
  private final LevelForm levels;
  private final SecurityJson json;

  /** The security levels of a site. */
  public SecurityLevels(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions, Tasks tasks) {
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
    this.tasks = tasks;
    this.levels = new LevelForm(site, tables);
    this.json = new SecurityJson(site);
  }

  /** A level with the scheme that it is in. */
  private record Placed(SecurityScheme scheme, Level level) {}

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getSecurityLevels")
        .query("startAt", "maxResults", "id", "schemeId", "onlyDefault")
        .administratorsOnly()
        .answer(this::list);
    on.on("setDefaultLevels").body("defaultValues").administratorsOnly().answer(this::defaults);
    on.on("addSecurityLevel").body("levels").administratorsOnly().answer(this::add);
    on.on("updateSecurityLevel")
        .body("description", "name")
        .administratorsOnly()
        .answer(this::update);
    on.on("removeLevel").query("replaceWith").administratorsOnly().answer(this::remove);
    on.on("getSecurityLevelMembers")
        .query("startAt", "maxResults", "id", "schemeId", "levelId", "expand")
        .administratorsOnly()
        .answer(this::members);
    on.on("getIssueSecurityLevelMembers")
        .query("startAt", "maxResults", "issueSecurityLevelId", "expand")
        .administratorsOnly()
        .answer(this::membersOfScheme);
    on.on("addSecurityLevelMembers").body("members").administratorsOnly().answer(this::join);
    on.on("removeMemberFromSecurityLevel").administratorsOnly().answer(this::leave);
    on.on("getIssueSecurityLevel")
        .answer(call -> {
          Placed placed =
              placed()
                  .filter(one -> Ids.text(one.level().id()).equals(call.path("id")))
                  .findFirst()
                  .orElseThrow(() -> Refusal.notFound("The security level was not found."));
          return Reply.ok(SecurityJson.level(call, placed.scheme(), placed.level()));
        });
    on.on("getSecurityLevelsForProject").answer(this::ofProject);
  }

  private Stream<Placed> placed() {
    return tables.securitySchemes().all().stream()
        .flatMap(scheme -> scheme.levels().stream().map(level -> new Placed(scheme, level)));
  }

  /** Levels that are named, and those of schemes that are named (contract). */
  private Reply list(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    Set<Long> schemes = Filters.ids(call, "schemeId");
    boolean onlyDefault = call.flag("onlyDefault", false);
    List<Placed> found =
        placed()
            .filter(one ->
                (ids.isEmpty() && schemes.isEmpty())
                    || ids.contains(one.level().id())
                    || schemes.contains(one.scheme().id()))
            .filter(one ->
                !onlyDefault
                    || one.scheme()
                        .defaultLevelId()
                        .filter(id -> id == one.level().id())
                        .isPresent())
            .toList();
    return Reply.ok(
        Pages.bean(
            call, found, PAGE, PAGE, one -> SecurityJson.level(call, one.scheme(), one.level())));
  }

  private Reply defaults(JiraCall call) {
    List<SecurityScheme> changed = new ArrayList<>();
    for (JsonNode node : Form.of(call).elements("defaultValues")) {
      Form form = Form.of(node);
      SecurityScheme scheme =
          SecuritySchemes.named(tables, form.text("issueSecuritySchemeId").orElse(""));
      Optional<Long> level =
          form.text("defaultLevelId")
              .map(id ->
                  Ids.parse(id)
                      .flatMap(scheme::level)
                      .orElseThrow(() -> Refusal.notFound("The level is not in the scheme."))
                      .id());
      changed.add(scheme.withDefault(level));
    }
    changed.forEach(tables.securitySchemes()::put);
    return Reply.noContent();
  }

  private Reply add(JiraCall call) {
    SecurityScheme scheme = SecuritySchemes.named(tables, call.path("schemeId"));
    tables.securitySchemes().put(levels.add(scheme, Form.of(call).elements("levels")));
    return Reply.noContent();
  }

  private Placed named(JiraCall call) {
    SecurityScheme scheme = SecuritySchemes.named(tables, call.path("schemeId"));
    return new Placed(
        scheme,
        Ids.parse(call.path("levelId"))
            .flatMap(scheme::level)
            .orElseThrow(() -> Refusal.notFound("The security level was not found.")));
  }

  private Reply update(JiraCall call) {
    Placed old = named(call);
    Form form = Form.of(call);
    Naming naming = new Naming(old.level().name(), old.level().description()).changed(form);
    form.check();
    LevelForm.unique(old.scheme(), naming.name(), old.level().id());
    tables
        .securitySchemes()
        .put(
            old.scheme()
                .with(
                    new Level(
                        old.level().id(),
                        naming.name(),
                        naming.description(),
                        old.level().members())));
    return Reply.noContent();
  }

  /** Its issues get the level that takes its place, or none. */
  private Reply remove(JiraCall call) {
    Placed gone = named(call);
    Optional<String> next = call.query("replaceWith");
    if (next.isPresent()
        && next.flatMap(Ids::parse)
            .filter(id -> id != gone.level().id())
            .flatMap(gone.scheme()::level)
            .isEmpty()) {
      throw Refusal.badRequest("The replacement is not another level of the scheme.");
    }
    issues.replaceValue(call.caller(), "security", Ids.text(gone.level().id()), next);
    tables.securitySchemes().put(gone.scheme().without(gone.level().id()));
    return tasks.done(call, "Remove security level");
  }

  private record Seat(Placed placed, Member member) {}

  private Stream<Seat> seats() {
    return placed()
        .flatMap(one -> one.level().members().stream().map(member -> new Seat(one, member)));
  }

  private Reply members(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    Set<Long> schemes = Filters.ids(call, "schemeId");
    Set<Long> wanted = Filters.ids(call, "levelId");
    boolean every = ids.isEmpty() && schemes.isEmpty() && wanted.isEmpty();
    List<Seat> found =
        seats()
            .filter(one ->
                every
                    || ids.contains(one.member().id())
                    || schemes.contains(one.placed().scheme().id())
                    || wanted.contains(one.placed().level().id()))
            .toList();
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            one -> {
              ObjectNode view = Json.object();
              view.put("id", Ids.text(one.member().id()));
              view.put("issueSecurityLevelId", Ids.text(one.placed().level().id()));
              view.put("issueSecuritySchemeId", Ids.text(one.placed().scheme().id()));
              view.set("holder", json.holder(one.member()));
              return view;
            }));
  }

  private Reply membersOfScheme(JiraCall call) {
    SecurityScheme scheme = SecuritySchemes.named(tables, call.path("issueSecuritySchemeId"));
    Set<Long> wanted = Filters.ids(call, "issueSecurityLevelId");
    List<Seat> found =
        seats()
            .filter(one -> one.placed().scheme().id() == scheme.id())
            .filter(one -> Filters.takes(wanted, one.placed().level().id()))
            .toList();
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            one -> {
              ObjectNode view = Json.object();
              view.put("id", one.member().id());
              view.put("issueSecurityLevelId", one.placed().level().id());
              view.set("holder", json.holder(one.member()));
              return view;
            }));
  }

  private Reply join(JiraCall call) {
    Placed place = named(call);
    List<Member> all = new ArrayList<>(place.level().members());
    for (Member member : levels.members(Form.of(call).elements("members"))) {
      boolean there =
          all.stream()
              .anyMatch(one ->
                  one.holder() == member.holder() && one.parameter().equals(member.parameter()));
      if (there) {
        throw Refusal.badRequest("The level has this member already.");
      }
      all.add(member);
    }
    tables.securitySchemes().put(place.scheme().with(place.level().withMembers(all)));
    return Reply.noContent();
  }

  private Reply leave(JiraCall call) {
    Placed place = named(call);
    List<Member> rest =
        place.level().members().stream()
            .filter(member -> !Ids.text(member.id()).equals(call.path("memberId")))
            .toList();
    if (rest.size() == place.level().members().size()) {
      throw Refusal.notFound("The member was not found.");
    }
    tables.securitySchemes().put(place.scheme().with(place.level().withMembers(rest)));
    return Reply.noContent();
  }

  /** The levels in which the caller is, whatever his part in an issue (contract). */
  private Reply ofProject(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectKeyOrId"));
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("levels");
    tables
        .securitySchemeOf(project)
        .ifPresent(scheme ->
            scheme.levels().stream()
                .filter(
                    level -> permissions.inLevel(call.caller(), level, project, Involved.NOBODY))
                .forEach(level -> list.add(SecurityJson.level(call, scheme, level))));
    return Reply.ok(document);
  }
}

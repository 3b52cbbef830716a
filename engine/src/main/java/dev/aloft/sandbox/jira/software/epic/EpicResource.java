package dev.aloft.sandbox.jira.software.epic;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.issue.IssueLists;
import dev.aloft.sandbox.jira.software.issue.IssueLists.Scope;
import dev.aloft.sandbox.jira.software.planning.Epics;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.jira.software.rank.RankForm;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code /epic}: reading, changing and ranking epics, and which issues are below them. */
public final class EpicResource implements Resource<CloudCall> {

  private static final int LONGEST_TEXT = 255;

  /** The colours of the contract's note; its enumeration has more. */
  private static final Set<String> COLORS =
      IntStream.rangeClosed(1, 9).mapToObj(at -> "color_" + at).collect(Collectors.toSet());

  private final WholeSite jira;
  private final Epics epics;
  private final AgileIssues issues;
  private final IssueLists lists;
  private final Ranks ranks;
  private final RankForm form;

  /** The epics of a site. */
  public EpicResource(
      WholeSite jira,
      Epics epics,
      AgileIssues issues,
      IssueLists lists,
      Ranks ranks,
      RankForm form) {
    this.jira = jira;
    this.epics = epics;
    this.issues = issues;
    this.lists = lists;
    this.ranks = ranks;
    this.form = form;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getEpic").answer(call -> Reply.ok(epics.view(call.self(), named(call))));
    operations
        .on("partiallyUpdateEpic")
        .body("name", "summary", "color", "done")
        .answer(this::update);
    operations
        .on("rankEpics")
        .body("rankBeforeEpic", "rankAfterEpic", "rankCustomFieldId")
        .answer(this::rank);
    operations.on("moveIssuesToEpic").body("issues").answer(this::move);
    operations.on("removeIssuesFromEpic").body("issues").answer(this::remove);
    lists.register(operations, "getIssuesForEpic", this::below);
    lists.register(operations, "getIssuesWithoutEpic", call -> withoutEpic());
  }

  private Issue named(CloudCall call) {
    return issues
        .find(call, call.path("epicIdOrKey"))
        .filter(epics::epic)
        .orElseThrow(() ->
            Refusal.notFound(
                "The requested epic does not exist or you do not have permission to view it."));
  }

  private Scope below(CloudCall call) {
    long epic = named(call).id();
    return new Scope(
        List.of(), issue -> issue.parentId().filter(parent -> parent == epic).isPresent());
  }

  private Scope withoutEpic() {
    return new Scope(List.of(), issue -> issue.parentId().isEmpty() && level(issue) == 0);
  }

  private int level(IssueHead issue) {
    return jira.issues()
        .issues()
        .configuration()
        .issueType(issue.typeId())
        .map(type -> type.hierarchyLevel())
        .orElse(0);
  }

  private Reply update(CloudCall call) {
    Issue issue = named(call);
    issues.require(call, Permission.EDIT_ISSUES, List.of(issue));
    Form body = Form.of(call);
    Epics.Epic before = epics.of(issue);
    Optional<String> name = body.filled("name", LONGEST_TEXT);
    Optional<String> summary = body.filled("summary", LONGEST_TEXT);
    Optional<String> color = body.node("color").flatMap(node -> Form.of(node, "key").text("key"));
    if (color.filter(key -> !COLORS.contains(key)).isPresent()) {
      body.refuse("color", "The color must be color_1 to color_9.");
    }
    body.check();
    epics.put(
        new Epics.Epic(
            issue.id(),
            name.orElse(before.name()),
            color.orElse(before.color()),
            body.flag("done").orElse(before.done())));
    summary.ifPresent(text -> issue.fields().put("summary", text));
    return Reply.ok(epics.view(call.self(), jira.issues().issues().touch(call.caller(), issue)));
  }

  private Reply rank(CloudCall call) {
    Issue epic = named(call);
    issues.require(call, Permission.SCHEDULE_ISSUES, List.of(epic));
    RankForm.Place place =
        form.place(call, "Epic")
            .orElseThrow(
                () -> Refusal.badRequest("One of rankBeforeEpic and rankAfterEpic must be given."));
    RankForm.rank(ranks, List.of(epic.id()), place);
    return Reply.noContent();
  }

  private Reply move(CloudCall call) {
    Issue epic = named(call);
    List<Issue> moving = issues.named(call);
    issues.require(call, Permission.EDIT_ISSUES, moving);
    issues.require(call, Permission.EDIT_ISSUES, List.of(epic));
    put(call.caller(), moving, Optional.of(epic.id()));
    return Reply.noContent();
  }

  private Reply remove(CloudCall call) {
    List<Issue> moving = issues.named(call);
    issues.require(call, Permission.EDIT_ISSUES, moving);
    put(call.caller(), moving, Optional.empty());
    return Reply.noContent();
  }

  private void put(Account by, List<Issue> moving, Optional<Long> parent) {
    for (Issue issue : moving) {
      if (jira.issues().issues().type(issue).hierarchyLevel() != 0) {
        throw Refusal.badRequest("Only issues of the base level can be below an epic.");
      }
    }
    moving.forEach(issue -> jira.issues().issues().touch(by, issue.withParent(parent)));
  }
}

package dev.aloft.sandbox.jira.cloud.watch;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/watchers}: one account a call. */
public final class Watchers implements Resource<JiraCall>, IssuePart {

  private final Issues issues;
  private final UserViews users;
  private final People watchers;

  /** The watchers of a site's issues. */
  public Watchers(Issues issues, UserViews users, Store store) {
    this.issues = issues;
    this.users = users;
    this.watchers = new People(issues.site(), "watcher", store);
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getIssueWatchers").answer(this::list);
    operations.on("addWatcher").optionalAnyBody().answer(this::add);
    operations.on("removeWatcher").query("accountId").answer(this::remove);
    operations.on("getIsWatchingIssueBulk").body("issueIds").reading().answer(this::watching);
  }

  /** The ids of the accounts that watch an issue, in the order in which they came. */
  public List<String> of(Issue issue) {
    return watchers.of(issue.id());
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  /** An id that names nothing is watched by nobody. */
  private Reply watching(JiraCall call) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ObjectNode all = reply.putObject("issuesIsWatching");
    for (String id : Form.of(call).texts("issueIds")) {
      boolean watches =
          issues
              .find(call, id)
              .filter(issue -> watchers.of(issue.id()).contains(call.caller().accountId()))
              .isPresent();
      all.put(id, watches);
    }
    return Reply.ok(reply);
  }

  private ObjectNode head(JiraCall call, Issue issue) {
    List<String> all = watchers.of(issue.id());
    return JsonNodeFactory.instance
        .objectNode()
        .put("self", call.self() + "/issue/" + issues.key(issue) + "/watchers")
        .put("watchCount", all.size())
        .put("isWatching", all.contains(call.caller().accountId()));
  }

  private Reply list(JiraCall call) {
    Issue issue = issue(call);
    ObjectNode view = head(call, issue);
    ArrayNode list = view.putArray("watchers");
    watchers.of(issue.id()).forEach(id -> list.add(users.details(call, id)));
    return Reply.ok(view);
  }

  private Reply add(JiraCall call) {
    Issue issue = issue(call);
    JsonNode body = call.json();
    if (!body.isMissingNode() && !body.isString()) {
      throw Refusal.badRequest("The body must be an account ID as a JSON string.");
    }
    String accountId = body.isString() ? body.asString() : call.caller().accountId();
    manages(call, issue, accountId);
    watchers.add(issue.id(), account(accountId).accountId());
    return Reply.noContent();
  }

  /** Lets an account watch an issue, or no longer. */
  public void watch(Issue issue, Account account, boolean watches) {
    if (watches) {
      watchers.add(issue.id(), account.accountId());
    } else {
      watchers.remove(issue.id(), account.accountId());
    }
  }

  private void manages(JiraCall call, Issue issue, String accountId) {
    boolean self = accountId.equals(call.caller().accountId());
    if (!self && !issues.may(call, Permission.MANAGE_WATCHERS, issue)) {
      throw Refusal.forbidden("You do not have permission to manage the watcher list.");
    }
  }

  private Account account(String accountId) {
    return issues
        .site()
        .accounts()
        .find(accountId)
        .filter(issues.site()::active)
        .orElseThrow(
            () -> Refusal.notFound("The user \"" + accountId + "\" cannot watch this issue."));
  }

  private Reply remove(JiraCall call) {
    Issue issue = issue(call);
    Optional<String> accountId = call.query("accountId");
    if (accountId.isEmpty()) {
      throw Refusal.badRequest("The accountId must be given.");
    }
    manages(call, issue, accountId.get());
    // Whoever does not watch is not among the contract's reasons for 404; an unknown account is.
    if (!watchers.remove(issue.id(), accountId.get())) {
      account(accountId.get());
    }
    return Reply.noContent();
  }

  @Override
  public Set<String> fields() {
    return Set.of("watches");
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    reply.set("watches", head(call, issue));
  }

  @Override
  public void deleted(Issue issue) {
    watchers.removeAll(issue.id());
  }

  @Override
  public void created(JiraCall call, Issue issue) {
    if (issues.site().behaviour().has(Quirk.AUTOWATCH)) {
      watchers.add(issue.id(), call.caller().accountId());
    }
  }
}

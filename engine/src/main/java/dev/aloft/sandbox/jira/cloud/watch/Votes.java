package dev.aloft.sandbox.jira.cloud.watch;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/{issueIdOrKey}/votes}: only the caller's own vote can be given or taken back.
 * Unlike Data Center, Cloud lets a reporter vote, and takes back a vote that is not there.
 */
public final class Votes implements Resource<JiraCall>, IssuePart {

  private final Issues issues;
  private final UserViews users;
  private final People voters;

  /** The votes for a site's issues. */
  public Votes(Issues issues, UserViews users, Store store) {
    this.issues = issues;
    this.users = users;
    this.voters = new People(issues.site(), "voter", store);
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getVotes").answer(this::list);
    operations.on("addVote").optionalAnyBody().answer(this::add);
    operations.on("removeVote").answer(this::remove);
  }

  /** Counts an account's vote for an issue. */
  public void take(Issue issue, Account voter) {
    voters.add(issue.id(), voter.accountId());
  }

  /** Who votes for an issue. */
  public List<String> of(Issue issue) {
    return voters.of(issue.id());
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private ObjectNode head(JiraCall call, Issue issue) {
    List<String> all = voters.of(issue.id());
    return JsonNodeFactory.instance
        .objectNode()
        .put("self", call.self() + "/issue/" + issues.key(issue) + "/votes")
        .put("votes", (long) all.size())
        .put("hasVoted", all.contains(call.caller().accountId()));
  }

  private Reply list(JiraCall call) {
    Issue issue = issue(call);
    ObjectNode view = head(call, issue);
    ArrayNode list = view.putArray("voters");
    voters
        .of(issue.id())
        .forEach(id ->
            issues
                .site()
                .accounts()
                .find(id)
                .ifPresent(account -> list.add(users.details(call, account))));
    return Reply.ok(view);
  }

  private Reply add(JiraCall call) {
    Issue issue = issue(call);
    String caller = call.caller().accountId();
    if (issue.fields().has("resolution")) {
      throw Refusal.notFound("You cannot vote or change your vote on resolved issues.");
    }
    voters.add(issue.id(), caller);
    return Reply.noContent();
  }

  private Reply remove(JiraCall call) {
    voters.remove(issue(call).id(), call.caller().accountId());
    return Reply.noContent();
  }

  @Override
  public Set<String> fields() {
    return Set.of("votes");
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    reply.set("votes", head(call, issue));
  }

  @Override
  public void deleted(Issue issue) {
    voters.removeAll(issue.id());
  }
}

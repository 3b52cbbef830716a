package dev.aloft.sandbox.jira.software.rank;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/rank}: ranks what can be ranked, and says what could not. */
public final class RankResource implements Resource<CloudCall> {

  private final AgileIssues issues;
  private final Ranks ranks;
  private final RankForm form;

  /** Ranks a site's issues. */
  public RankResource(AgileIssues issues, Ranks ranks, RankForm form) {
    this.issues = issues;
    this.ranks = ranks;
    this.form = form;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("rankIssues")
        .body("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId")
        .answer(this::rank);
  }

  private Reply rank(CloudCall call) {
    List<String> names = issues.names(call);
    RankForm.Place place =
        form.place(call, "Issue")
            .orElseThrow(() ->
                Refusal.badRequest("One of rankBeforeIssue and rankAfterIssue must be given."));
    ObjectNode reply = Json.object();
    ArrayNode entries = reply.putArray("entries");
    List<Long> moving = new ArrayList<>();
    for (String name : names) {
      Optional<Issue> issue = issues.find(call, name);
      boolean may =
          issue
              .filter(one -> issues.may(call.caller(), Permission.SCHEDULE_ISSUES, one))
              .isPresent();
      ObjectNode entry = entries.addObject();
      issue.ifPresent(one -> entry.put("issueId", one.id()));
      entry.put("issueKey", name);
      entry.put("status", may ? 200 : issue.isPresent() ? 403 : 404);
      if (may) {
        issue.map(Issue::id).ifPresent(moving::add);
      } else {
        entry
            .putArray("errors")
            .add(
                issue.isPresent()
                    ? "You do not have permission to rank this issue."
                    : "The issue does not exist or you do not have permission to see it.");
      }
    }
    RankForm.rank(ranks, moving, place);
    if (moving.size() == names.size()) {
      return Reply.noContent();
    }
    if (moving.isEmpty()
        && entries.valueStream().allMatch(entry -> entry.path("status").asInt() == 403)) {
      throw Refusal.forbidden("You do not have permission to rank these issues.");
    }
    return Reply.json(207, reply);
  }
}

package dev.aloft.sandbox.jira.cloud.watch;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.wire.NotificationForm;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code /issue/{issueIdOrKey}/notify}: finds out whom a mail would reach, and sends none. */
public final class NotifyResource implements Resource<JiraCall> {

  private final Issues issues;
  private final Watchers watchers;
  private final Votes votes;

  /** The people around a site's issues. */
  public NotifyResource(Issues issues, Watchers watchers, Votes votes) {
    this.issues = issues;
    this.watchers = watchers;
    this.votes = votes;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("notify")
        .body("subject", "textBody", "htmlBody", "to", "restrict")
        .answer(call -> {
          Issue issue = issues.get(call, call.path("issueIdOrKey"));
          NotificationForm form = NotificationForm.of(call);
          Set<String> people = new LinkedHashSet<>();
          if (form.reporter()) {
            person(issue, "reporter", people);
          }
          if (form.assignee()) {
            person(issue, "assignee", people);
          }
          if (form.watchers()) {
            people.addAll(watchers.of(issue));
          }
          if (form.voters()) {
            people.addAll(votes.of(issue));
          }
          form.users("accountId").stream()
              .filter(id -> issues.site().accounts().find(id).isPresent())
              .forEach(people::add);
          form.groups().stream()
              .flatMap(name -> issues.site().groups().byName(name).stream())
              .map(issues.site().groups()::members)
              .forEach(people::addAll);
          form.reaches(people, call.caller().accountId());
          return Reply.noContent();
        });
  }

  private static void person(Issue issue, String field, Set<String> people) {
    String id = issue.fields().path(field).path("accountId").asString("");
    if (!id.isEmpty()) {
      people.add(id);
    }
  }
}

package dev.aloft.sandbox.jira.datacenter.follow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.wire.NotificationForm;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code /issue/{issueIdOrKey}/notify}: finds out whom a mail would reach, and sends none. */
public final class NotifyResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The people around a site's issues. */
  public NotifyResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("notify")
        .body("subject", "textBody", "htmlBody", "to", "restrict")
        .answer(call -> {
          Lookup.known(call);
          Issue issue = lookup.issue(call);
          NotificationForm form = NotificationForm.of(call);
          Set<String> people = new LinkedHashSet<>();
          Optional<Followers> followers = site.tables().followers().find(issue.id());
          if (form.reporter()) {
            issue.text("reporter").ifPresent(people::add);
          }
          if (form.assignee()) {
            issue.text("assignee").ifPresent(people::add);
          }
          if (form.watchers()) {
            followers.ifPresent(one -> people.addAll(one.watchers()));
          }
          if (form.voters()) {
            followers.ifPresent(one -> people.addAll(one.voters()));
          }
          form.users("name").stream()
              .flatMap(name -> site.users().byName(name).stream())
              .map(User::key)
              .forEach(people::add);
          form.groups().stream()
              .flatMap(group -> site.users().members(group).stream())
              .map(User::key)
              .forEach(people::add);
          form.reaches(people, call.caller().key());
          return Reply.noContent();
        });
  }
}

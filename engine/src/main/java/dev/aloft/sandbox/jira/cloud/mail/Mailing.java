package dev.aloft.sandbox.jira.cloud.mail;

import dev.aloft.sandbox.jira.cloud.comment.Visibility;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.cloud.tables.IssueEvent;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.watch.Watchers;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Works out whom the product would write to: those whom the project's notification scheme names for
 * the event and, where the site does so, those whom a text newly mentions. Nobody hears of what
 * they did themselves, of issues that they may not see, or of texts that are not for them.
 */
public final class Mailing implements News.Listener {

  private final SiteTables tables;
  private final Permissions permissions;
  private final Issues issues;
  private final Visibility visibility;
  private final Recipients recipients;
  private final Outbox outbox;

  /** Puts what the issues' news cause into an outbox. */
  public Mailing(
      SiteTables tables,
      Permissions permissions,
      Issues issues,
      Watchers watchers,
      Visibility visibility,
      Outbox outbox) {
    this.tables = tables;
    this.permissions = permissions;
    this.issues = issues;
    this.visibility = visibility;
    this.recipients = new Recipients(issues.site(), tables, watchers);
    this.outbox = outbox;
  }

  @Override
  public void heard(JiraCall call, News news) {
    Project project = tables.projects().find(news.issue().projectId()).orElseThrow();
    if (silenced(call, news, project)) {
      return;
    }
    Set<String> told = named(call, news, project);
    told.forEach(to -> mail(call, news, to, news.what().event()).ifPresent(outbox::put));
    Set<String> mentioned = Mentions.in(news.text());
    mentioned.removeAll(Mentions.in(news.textBefore()));
    mentioned.removeAll(told);
    mentioned.forEach(to -> mail(call, news, to, Mail.MENTION).ifPresent(this::mention));
  }

  private void mention(Mail mail) {
    if (issues.site().behaviour().has(Quirk.MENTIONS_MAIL)) {
      outbox.put(mail);
    } else {
      outbox.mentioned();
    }
  }

  /**
   * Whether the caller wants no mails. For an edit of an issue only administrators of the site or
   * of the project have a say ({@code editIssue}, jira-cloud-platform-v3.json).
   */
  private boolean silenced(JiraCall call, News news, Project project) {
    boolean wanted =
        call.flag("notifyUsers", true) && call.body().path("sendBulkNotification").asBoolean(true);
    boolean edit = news.what() == Happening.UPDATED || news.what() == Happening.ASSIGNED;
    return !wanted && (!edit || permissions.administers(call.caller(), project));
  }

  private Set<String> named(JiraCall call, News news, Project project) {
    Set<String> named = new LinkedHashSet<>();
    Optional<IssueEvent> event =
        tables.events().first(one -> one.name().equals(news.what().event()));
    project
        .schemes()
        .notification()
        .flatMap(tables.notificationSchemes()::find)
        .ifPresent(scheme ->
            scheme.notifications().stream()
                .filter(one -> event.filter(e -> e.id() == one.eventId()).isPresent())
                .map(one -> recipients.of(one, news.issue(), project, call.caller().accountId()))
                .forEach(named::addAll));
    return named;
  }

  private Optional<Mail> mail(JiraCall call, News news, String to, String why) {
    Issue issue = news.issue();
    return issues
        .site()
        .accounts()
        .find(to)
        .filter(issues.site()::active)
        .filter(account -> !account.accountId().equals(call.caller().accountId()))
        .filter(account -> issues.may(account, Permission.BROWSE_PROJECTS, issue))
        .filter(account -> visibility.visible(news.visibility(), issues.project(issue), account))
        .map(account -> new Mail(issues.site().now(), account.accountId(), issues.key(issue), why));
  }
}

package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The issues of a site: finding, saving, deleting with all parts. */
public final class Issues {

  private final JiraSite site;
  private final Configuration configuration;
  private final IssueStore store;
  private final IssueHistory history;
  private final List<IssuePart> parts = new ArrayList<>();
  private final List<News.Listener> listeners = new ArrayList<>();

  /** The issues in a store. */
  public Issues(
      JiraSite site, Configuration configuration, IssueStore store, IssueHistory history) {
    this.site = site;
    this.configuration = configuration;
    this.store = store;
    this.history = history;
  }

  /** Lets a kind of part show in issues and go with them; once for each kind, at the start. */
  public void attach(IssuePart part) {
    parts.add(part);
  }

  /** The kinds of parts. */
  public List<IssuePart> parts() {
    return List.copyOf(parts);
  }

  /** Lets somebody hear what happens to issues; at the start. */
  public void listen(News.Listener listener) {
    listeners.add(listener);
  }

  /** Tells whoever listens. */
  public void tell(JiraCall call, News news) {
    listeners.forEach(listener -> listener.heard(call, news));
  }

  /** The store beneath. */
  public IssueStore store() {
    return store;
  }

  /** What became of the issues. */
  public IssueHistory history() {
    return history;
  }

  /** The configuration that the issues live by. */
  public Configuration configuration() {
    return configuration;
  }

  /** The site. */
  public JiraSite site() {
    return site;
  }

  /** An issue by id or key; any case, and former keys of its project, are understood. */
  public Optional<Issue> find(String idOrKey) {
    int dash = idOrKey.lastIndexOf('-');
    try {
      if (dash > 0) {
        long number = Long.parseLong(idOrKey.substring(dash + 1));
        return configuration
            .project(idOrKey.substring(0, dash))
            .filter(project -> !Character.isDigit(idOrKey.charAt(0)))
            .flatMap(project -> store.find(project.id(), number));
      }
      return store.find(Long.parseLong(idOrKey));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** An issue that a call names; what its caller may not browse does not exist for him. */
  public Issue get(JiraCall call, String idOrKey) {
    return find(call, idOrKey)
        .orElseThrow(() ->
            Refusal.notFound("Issue does not exist or you do not have permission to see it."));
  }

  /** As {@link #find(String)}, if the caller may browse it. */
  public Optional<Issue> find(JiraCall call, String idOrKey) {
    return find(idOrKey).filter(issue -> may(call, Permission.BROWSE_PROJECTS, issue));
  }

  /** Whether the caller may do something to an issue. */
  public boolean may(JiraCall call, Permission permission, Issue issue) {
    return may(call.caller(), permission, issue);
  }

  /** Whether an account may do something to an issue. */
  public boolean may(Account account, Permission permission, Issue issue) {
    Involved people = involved(issue);
    String level = issue.fields().path("security").path("id").asString("");
    // A level that its scheme lost hides nothing: its issues lost it too.
    return configuration.may(account, permission, project(issue), people)
        && (level.isEmpty() || configuration.inLevel(account, project(issue), level, people));
  }

  private static Involved involved(Issue issue) {
    return new Involved(person(issue, "assignee"), person(issue, "reporter"));
  }

  private static Optional<String> person(Issue issue, String field) {
    return Optional.of(issue.fields().path(field).path("accountId").asString(""))
        .filter(id -> !id.isEmpty());
  }

  /**
   * Whether the caller may do to an own thing what needs another permission on others'. Whoever has
   * not logged in has nothing of his own: what nobody wrote may be somebody else's.
   */
  public boolean may(JiraCall call, Issue issue, String author, Permission own, Permission all) {
    boolean wrote = !call.caller().anonymous() && author.equals(call.caller().accountId());
    return may(call, all, issue) || (wrote && may(call, own, issue));
  }

  /** The key of an issue. */
  public String key(Issue issue) {
    return project(issue).key() + "-" + issue.number();
  }

  /** The key of an issue. */
  public String key(IssueHead issue) {
    return project(issue.projectId()).key() + "-" + issue.number();
  }

  /** The project of an issue. */
  public Project project(Issue issue) {
    return project(issue.projectId());
  }

  private Project project(String id) {
    return configuration
        .project(id)
        .orElseThrow(() -> new IllegalStateException("an issue without its project"));
  }

  /** The type of an issue. */
  public IssueType type(Issue issue) {
    return configuration
        .issueType(issue.typeId())
        .orElseThrow(() -> new IllegalStateException("an issue without its type"));
  }

  /**
   * Saves an issue as changed now, and writes down what became of it; no two changes of an issue
   * have the same time.
   *
   * @param by who changed it
   * @param more what changed besides the issue's own values
   */
  public Issue touch(Account by, Issue issue, ChangedItem... more) {
    Issue before = store.find(issue.id()).orElse(issue);
    Issue touched = saved(issue, before.updated());
    history.changed(by, before, touched, List.of(more));
    return touched;
  }

  /** Saves an issue as changed now, of which its history does not tell. */
  public Issue touchQuietly(Issue issue) {
    return saved(issue, store.find(issue.id()).orElse(issue).updated());
  }

  private Issue saved(Issue issue, Instant lastUpdated) {
    Issue touched = issue.withUpdated(later(lastUpdated, site.now()));
    store.save(touched);
    return touched;
  }

  private static Instant later(Instant before, Instant now) {
    return now.isAfter(before) ? now : before.plusMillis(1);
  }

  /** Deletes an issue with its parts; its sub-tasks must be gone already. */
  public void delete(Issue issue) {
    parts.forEach(part -> part.deleted(issue));
    history.deleted(issue);
    for (long child : store.children(issue.id())) {
      store.find(child).ifPresent(found -> store.save(found.withParent(Optional.empty())));
    }
    store.delete(issue.id());
    if (site.behaviour().has(Quirk.REUSES_NUMBERS)) {
      store.giveBackNumbers(issue.projectId());
    }
  }
}

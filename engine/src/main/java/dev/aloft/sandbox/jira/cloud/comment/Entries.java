package dev.aloft.sandbox.jira.cloud.comment;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people add to issues under their names, as comments and worklogs are: with an author, times,
 * perhaps a circle of those who may see it, and properties of apps.
 */
public final class Entries {

  private static final String VISIBILITY = "visibility";

  private final Issues issues;
  private final Visibility visibility;
  private final Properties properties;
  private final Documents table;

  /** The entries of a table, by their issues. */
  public Entries(Issues issues, Visibility visibility, Properties properties, Documents table) {
    this.issues = issues;
    this.visibility = visibility;
    this.properties = properties;
    this.table = table;
  }

  /** The entries of an issue that an account may see, oldest first. */
  public List<Document> visible(Account account, Issue issue) {
    Project project = issues.project(issue);
    return table.ofOwner(issue.id()).stream().filter(one -> sees(account, project, one)).toList();
  }

  /** An entry by id, if the caller may see it. */
  public Optional<Document> find(JiraCall call, long id) {
    return table
        .find(id)
        .filter(one ->
            issues
                .store()
                .find(one.owner())
                .filter(issue -> issues.may(call, Permission.BROWSE_PROJECTS, issue))
                .filter(issue -> sees(call.caller(), issues.project(issue), one))
                .isPresent());
  }

  private boolean sees(Account account, Project project, Document entry) {
    return visibility.visible(entry.json().path(VISIBILITY), project, account);
  }

  /** Says of an entry that the caller writes it now. */
  public void written(JiraCall call, ObjectNode entry) {
    entry.put("author", call.caller().accountId());
    entry.put("created", JiraSite.time(issues.site().now()));
    changed(call, entry);
  }

  /** Says of an entry that the caller changes it now. */
  public void changed(JiraCall call, ObjectNode entry) {
    entry.put("updateAuthor", call.caller().accountId());
    entry.put("updated", JiraSite.time(issues.site().now()));
  }

  /** Lets those see an entry whom the caller's input names; everybody where it names nobody. */
  public void restrict(JiraCall call, Issue issue, JsonNode input, ObjectNode entry) {
    entry.remove(VISIBILITY);
    visibility
        .read(input.path(VISIBILITY), issues.project(issue), call.caller())
        .ifPresent(restriction -> entry.set(VISIBILITY, restriction));
  }

  /** Shows who may see an entry, where not everybody may. */
  public void show(Document entry, ObjectNode view) {
    if (entry.json().has(VISIBILITY)) {
      view.set(VISIBILITY, visibility.view(entry.json().path(VISIBILITY)));
    }
  }

  /** Takes all entries of an issue away. */
  public void removeAll(Issue issue) {
    table.ofOwner(issue.id()).forEach(entry -> properties.removeAll(entry.id()));
    table.removeOwned(issue.id());
  }
}

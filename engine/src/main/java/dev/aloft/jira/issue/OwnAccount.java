package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The account that Aloft writes as; asked for once, and only where somebody wants to know. */
final class OwnAccount {

  private final JiraCloud site;
  private Optional<String> id = Optional.empty();

  OwnAccount(JiraCloud site) {
    this.site = site;
  }

  /** Whether that is the person whom the site names. */
  synchronized boolean isOwn(JsonNode person) {
    if (id.isEmpty()) {
      id = Optional.of(site.server().myself().path("accountId").asString(""));
    }
    return !id.get().isEmpty() && person.path("accountId").asString("").equals(id.get());
  }

  /** The ids of the files on an issue that this account hung there. */
  Set<String> filesOn(String issueId) {
    Set<String> files = new HashSet<>();
    site.issues()
        .get(TextForm.ADF, issueId, Issues.Selection.fields("attachment"))
        .ifPresent(issue -> {
          for (JsonNode file : issue.path("fields").path("attachment")) {
            if (isOwn(file.path("author"))) {
              files.add(file.path("id").asString(""));
            }
          }
        });
    return files;
  }
}

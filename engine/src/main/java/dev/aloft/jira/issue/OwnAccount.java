package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import java.util.Optional;
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
}

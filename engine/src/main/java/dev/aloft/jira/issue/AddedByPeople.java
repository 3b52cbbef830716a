package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tells what people added on the site themselves from what is or may be ours: Aloft writes with one
 * account, and each of its comments, worklogs and issues carries a stamp. What an app wrote counts
 * as nobody's.
 */
final class AddedByPeople {

  /** People of the organization, and customers of a service desk. */
  private static final Set<String> PEOPLE = Set.of("atlassian", "customer");

  private final OwnAccount own;

  AddedByPeople(JiraCloud site) {
    this.own = new OwnAccount(site);
  }

  /** Whether that is a person other than Aloft's account. */
  boolean are(JsonNode account) {
    return PEOPLE.contains(account.path("accountType").asString("")) && !own.isOwn(account);
  }

  /**
   * Whether a person made it since its issue came to the site. What is older was brought there by
   * somebody, and that is to be told.
   */
  boolean made(JsonNode part, JsonNode issue) {
    Optional<Instant> issueCame = created(issue.path("fields"));
    return are(part.path("author"))
        && created(part)
            .filter(made -> issueCame.filter(came -> !made.isBefore(came)).isPresent())
            .isPresent();
  }

  private static Optional<Instant> created(JsonNode node) {
    return FieldJson.time(node.path("created").asString(""));
  }
}

package dev.aloft.organization;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization that we administer: admin-organization.json. Failures are the exceptions of
 * {@link Site}.
 */
public final class Organization {

  /** Most addresses of one search, and most accounts of one page. */
  private static final int A_CALL = 100;

  /** Stands for all directories in which we administer something. */
  private static final String ALL_DIRECTORIES = "-";

  private final Site administration;
  private final String id;

  /**
   * An organization.
   *
   * @param administration {@code https://api.atlassian.com/admin}
   */
  public Organization(Site administration, String id) {
    this.administration = administration;
    this.id = id;
  }

  /**
   * Those who have one of these addresses, by the hundred: {@code searchDirectoryUsers}. Only whole
   * addresses match, hidden ones as well.
   */
  public List<Member> members(Collection<String> emails) {
    List<String> all = emails.stream().distinct().toList();
    List<Member> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += A_CALL) {
      search(all.subList(from, Math.min(from + A_CALL, all.size())), found);
    }
    return found;
  }

  private void search(List<String> emails, List<Member> found) {
    String cursor = "";
    do {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", A_CALL);
      emails.forEach(body.putArray("emails")::add);
      if (!cursor.isEmpty()) {
        body.put("cursor", cursor);
      }
      SiteRequest request =
          SiteRequest.post(
                  "/v2/orgs/{orgId}/directories/{directoryId}/users/search", id, ALL_DIRECTORIES)
              .json(body)
              .idempotence(Idempotence.SAFE);
      JsonNode page = administration.send(request).json();
      page.path("data").forEach(user -> found.add(member(request, user)));
      cursor = page.path("links").path("next").asString("");
    } while (!cursor.isEmpty());
  }

  private static Member member(SiteRequest request, JsonNode user) {
    String accountId = user.path("accountId").asString("");
    if (accountId.isEmpty()) {
      throw SiteException.lacking(request, "accountId");
    }
    return new Member(
        accountId,
        user.path("email").asString(""),
        user.path("name").asString(""),
        user.path("status").asString("").equals("active"));
  }
}

package dev.aloft.organization;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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

  /**
   * Which of these groups an identity provider keeps, by the hundred names: {@code
   * searchDirectoryGroups}. Nobody but it may change who is in them.
   *
   * @param names of groups, ignoring case
   * @return those that are kept so, in small letters
   */
  public Set<String> synced(Collection<String> names) {
    List<String> all = names.stream().distinct().toList();
    Set<String> synced = new TreeSet<>();
    for (int from = 0; from < all.size(); from += A_CALL) {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", A_CALL);
      all.subList(from, Math.min(from + A_CALL, all.size()))
          .forEach(body.putArray("groupNames")::add);
      pages(
          "/v2/orgs/{orgId}/directories/{directoryId}/groups/search",
          body,
          (request, group) -> {
            if (group.path("externalSynced").asBoolean(false)) {
              synced.add(group.path("name").asString("").toLowerCase(Locale.ROOT));
            }
          });
    }
    return synced;
  }

  private void search(List<String> emails, List<Member> found) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", A_CALL);
    emails.forEach(body.putArray("emails")::add);
    pages(
        "/v2/orgs/{orgId}/directories/{directoryId}/users/search",
        body,
        (request, user) -> found.add(member(request, user)));
  }

  private void pages(String path, ObjectNode body, BiConsumer<SiteRequest, JsonNode> each) {
    String cursor = "";
    do {
      if (!cursor.isEmpty()) {
        body.put("cursor", cursor);
      }
      SiteRequest request =
          SiteRequest.post(path, id, ALL_DIRECTORIES).json(body).idempotence(Idempotence.SAFE);
      JsonNode page = administration.send(request).json();
      page.path("data").forEach(item -> each.accept(request, item));
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

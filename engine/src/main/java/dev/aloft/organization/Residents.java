package dev.aloft.organization;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who lives in an organization, what each may do, and how one leaves: admin-organization.json. */
public final class Residents {

  /** Most accounts of one look. */
  public static final int A_LOOK = 10;

  private static final int GONE = 404;

  private final Site administration;
  private final String organization;

  Residents(Site administration, String organization) {
    this.administration = administration;
    this.organization = organization;
  }

  /**
   * Those of these accounts that are in one of the directories: {@code searchDirectoryUsers}.
   *
   * @param accounts {@value #A_LOOK} at most
   */
  public List<Resident> of(List<String> accounts) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", Organization.A_CALL);
    accounts.forEach(body.putArray("accountIds")::add);
    List.of("productAccess", "groups", "platformRoles").forEach(body.putArray("expand")::add);
    List<Resident> found = new ArrayList<>();
    String cursor = "";
    do {
      if (!cursor.isEmpty()) {
        body.put("cursor", cursor);
      }
      SiteRequest request =
          SiteRequest.post(
                  "/v2/orgs/{orgId}/directories/{directoryId}/users/search",
                  organization,
                  Organization.ALL_DIRECTORIES)
              .json(body)
              .idempotence(Idempotence.SAFE);
      JsonNode page = administration.send(request).json();
      for (JsonNode user : page.path("data")) {
        if (!user.path("membershipStatus").asString("").equals("no_membership")) {
          found.add(resident(request, user));
        }
      }
      cursor = page.path("links").path("next").asString("");
    } while (!cursor.isEmpty());
    return found;
  }

  private static Resident resident(SiteRequest request, JsonNode user) {
    String id = user.path("accountId").asString("");
    if (id.isEmpty()) {
      throw SiteException.lacking(request, "accountId");
    }
    Map<String, String> groups = new TreeMap<>();
    user.path("groups")
        .forEach(
            group -> groups.put(group.path("id").asString(""), group.path("name").asString("")));
    return new Resident(
        id,
        user.path("claimStatus").asString("").equals("managed"),
        user.path("managementSource").asString("").equals("synced"),
        time(user.path("addedToOrg")),
        user.has("productAccess")
            ? Optional.of(lastActive(request, user.path("productAccess")))
            : Optional.empty(),
        groups,
        texts(user.path("platformRoles")));
  }

  /** A time that is told and cannot be read would pass for none. */
  private static Map<String, Instant> lastActive(SiteRequest request, JsonNode products) {
    Map<String, Instant> lastActive = new TreeMap<>();
    for (JsonNode product : products) {
      JsonNode text = product.path("lastActiveTimestamp");
      if (!text.asString("").isEmpty()) {
        Instant time =
            time(text).orElseThrow(() -> SiteException.lacking(request, "lastActiveTimestamp"));
        lastActive.merge(
            product.path("key").asString(""),
            time,
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return lastActive;
  }

  /** What a person may do where, by himself and by groups: {@code getUserRoleAssignments}. */
  public List<Grant> grants(String account) {
    return grants(
        "/v2/orgs/{orgId}/directories/{directoryId}/users/{accountId}/role-assignments", account);
  }

  /** What a group lets its members do: {@code getGroupRoleAssignments}. */
  public List<Grant> groupGrants(String group) {
    return grants(
        "/v2/orgs/{orgId}/directories/{directoryId}/groups/{groupId}/role-assignments", group);
  }

  private List<Grant> grants(String path, String whose) {
    List<Grant> found = new ArrayList<>();
    String cursor = "";
    do {
      SiteRequest request =
          SiteRequest.get(path, organization, Organization.ALL_DIRECTORIES, whose);
      JsonNode page =
          administration.send(cursor.isEmpty() ? request : request.query("cursor", cursor)).json();
      page.path("data").forEach(grant -> found.add(grant(grant)));
      cursor = Organization.cursor(page.path("links").path("next").asString(""));
    } while (!cursor.isEmpty());
    return found;
  }

  /** Roles come in a list of their own, or, newer, with how they were given. */
  private static Grant grant(JsonNode grant) {
    SortedSet<String> roles = texts(grant.path("roles"));
    grant.path("roleAssignments").forEach(one -> roles.add(one.path("role").asString("")));
    return new Grant(
        grant.path("resourceId").asString(""), grant.path("directoryId").asString(""), roles);
  }

  /**
   * Removes an account from a directory, with its groups and roles; the account itself stays with
   * its owner. One that is not there is removed.
   */
  public void remove(String account, String directory) {
    try {
      administration.send(
          SiteRequest.delete(
                  "/v2/orgs/{orgId}/directories/{directoryId}/users/{accountId}",
                  organization,
                  directory,
                  account)
              .idempotence(Idempotence.IDEMPOTENT));
    } catch (SiteRefusal refusal) {
      if (refusal.status() != GONE) {
        throw refusal;
      }
    }
  }

  private static SortedSet<String> texts(JsonNode items) {
    SortedSet<String> texts = new TreeSet<>();
    items.forEach(item -> texts.add(item.asString("")));
    return texts;
  }

  /** A time that cannot be read is a time that is not told. */
  private static Optional<Instant> time(JsonNode text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.asString("")).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

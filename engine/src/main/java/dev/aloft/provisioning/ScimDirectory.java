package dev.aloft.provisioning;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A directory of provisioned users: admin-user-provisioning.json. Accounts are made at domains only
 * that the organization has verified. Failures are the exceptions of {@link Site}.
 */
public final class ScimDirectory {

  /** How many users one page is asked to hold; a directory may give fewer. */
  public static final int A_PAGE = 1_000;

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final String ATLASSIAN = "urn:scim:schemas:extension:atlassian-external:1.0";
  private static final String USERS = "/directory/{directoryId}/Users";
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final Site scim;
  private final String id;

  /**
   * A directory.
   *
   * @param scim {@code https://api.atlassian.com/scim}
   */
  public ScimDirectory(Site scim, String id) {
    this.scim = scim;
    this.id = id;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Why it does not answer to the key; empty if it does: {@code getConfig}. */
  public Optional<SiteRefusal> refusal() {
    try {
      scim.send(SiteRequest.get("/directory/{directoryId}/ServiceProviderConfig", id));
      return Optional.empty();
    } catch (SiteRefusal refusal) {
      return Optional.of(refusal);
    }
  }

  /**
   * Some of all users: {@code getUsersFromAnActiveDirectory}.
   *
   * @param total how many there are in all
   */
  record Page(List<ScimUser> users, long total) {}

  /** The users from a place on, which begins at 1. */
  Page page(long start) {
    SiteRequest request =
        SiteRequest.get(USERS, id).query("startIndex", start).query("count", A_PAGE);
    JsonNode page = scim.send(request).json();
    return new Page(users(request, page), page.path("totalResults").asLong(0));
  }

  /** Whoever has a user name, whatever its case: {@code getUsersFromAnActiveDirectory}. */
  List<ScimUser> named(String userName) {
    String quoted = userName.replace("\\", "\\\\").replace("\"", "\\\"");
    SiteRequest request =
        SiteRequest.get(USERS, id).query("filter", "userName eq \"" + quoted + "\"");
    return users(request, scim.send(request).json());
  }

  /**
   * Makes a user with an account: {@code createAUserInAnActiveDirectory}. The address is the user
   * name as well. Twice makes one, since a name is given once.
   *
   * @param name as it is shown; blank if there is none
   * @return empty if somebody has the name or the address already
   */
  Optional<ScimUser> create(String email, String name) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("schemas").add(USER);
    body.put("userName", email).put("active", true);
    body.putArray("emails")
        .addObject()
        .put("value", email)
        .put("type", "work")
        .put("primary", true);
    if (!name.isBlank()) {
      body.put("displayName", name).putObject("name").put("formatted", name);
    }
    SiteRequest request =
        SiteRequest.post(USERS, id).json(body).idempotence(Idempotence.IDEMPOTENT);
    try {
      return Optional.of(user(request, scim.send(request).json()));
    } catch (SiteRefusal refusal) {
      if (refusal.status() != CONFLICT) {
        throw refusal;
      }
      // The first of two sendings was carried out, and its answer lost.
      return refusal.afterLostAttempt() ? named(email).stream().findFirst() : Optional.empty();
    }
  }

  /**
   * Deactivates a user and the account: {@code deleteAUserFromAnActiveDirectory}. Nothing is
   * deleted; the directory does not show the user any more. One that is not there is deactivated.
   */
  public void deactivate(String userId) {
    try {
      scim.send(SiteRequest.delete(USERS + "/{userId}", id, userId));
    } catch (SiteRefusal refusal) {
      if (refusal.status() != NOT_FOUND) {
        throw refusal;
      }
    }
  }

  /**
   * Lets a user log in, or no longer: {@code patchUserInformationInAnActiveDirectory}. The
   * directory goes on showing the user, with everything else as it is.
   *
   * @return the user from then on
   */
  ScimUser activate(String userId, boolean active) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("schemas").add(PATCH);
    // Spelled as RFC 7644, 3.5.2 has it; the contract's small letter is the same name by the RFC.
    body.putArray("Operations")
        .addObject()
        .put("op", "replace")
        .put("path", "active")
        .put("value", active);
    SiteRequest request =
        SiteRequest.patch(USERS + "/{userId}", id, userId)
            .json(body)
            .idempotence(Idempotence.IDEMPOTENT);
    return user(request, scim.send(request).json());
  }

  private static List<ScimUser> users(SiteRequest request, JsonNode page) {
    List<ScimUser> users = new ArrayList<>();
    page.path("Resources").forEach(user -> users.add(user(request, user)));
    return users;
  }

  private static ScimUser user(SiteRequest request, JsonNode user) {
    String userId = user.path("id").asString("");
    if (userId.isEmpty()) {
      throw SiteException.lacking(request, "id");
    }
    return new ScimUser(
        userId,
        user.path("userName").asString("").toLowerCase(Locale.ROOT),
        primary(user.path("emails")).toLowerCase(Locale.ROOT),
        user.path("active").asBoolean(true),
        Optional.of(user.path(ATLASSIAN).path("atlassianAccountId").asString(""))
            .filter(account -> !account.isEmpty()),
        time(user.path("meta").path("created")));
  }

  private static String primary(JsonNode emails) {
    for (JsonNode email : emails) {
      if (emails.size() == 1 || email.path("primary").asBoolean(false)) {
        return email.path("value").asString("");
      }
    }
    return "";
  }

  /** A time that cannot be read is a time that is not told. */
  private static Optional<Instant> time(JsonNode text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.asString("")).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

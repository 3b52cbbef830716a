package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Accounts, as far as Jira shows them. */
public final class Users {

  /** Most accounts that the site puts in one page of all. */
  private static final int ALL_A_PAGE = 1000;

  /** A site may take half a minute to see what its organization did. */
  private static final Duration ARRIVAL = Duration.ofMinutes(2);

  private final JiraApi api;
  private final Patience patience;

  Users(JiraApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * An account that fits an address.
   *
   * @param addressShown false when the profile hides its address: the site then matched it exactly
   */
  public record EmailHit(String accountId, boolean active, boolean addressShown, JsonNode user) {

    /** Whether it is a person's, not a customer's of service desks. */
    public boolean person() {
      return isPerson(user);
    }
  }

  /**
   * The accounts with exactly this address: {@code findUsers}, jira-cloud-platform-v3.json. The
   * site matches prefixes too; those are left out. A hidden address matches only as a whole. Also
   * those of customers of service desks are found.
   */
  public List<EmailHit> findByEmail(String email) {
    SiteRequest request = SiteRequest.get(V3 + "/user/search").query("query", email);
    return api.paged(request, "", JiraApi.IDS_A_CALL).stream()
        .filter(user -> isPerson(user) || isCustomer(user))
        .map(user ->
            new EmailHit(
                JiraApi.id(request, user, "accountId"),
                user.path("active").asBoolean(false),
                !user.path("emailAddress").asString("").isEmpty(),
                user))
        .filter(hit ->
            !hit.addressShown()
                || hit.user().path("emailAddress").asString().equalsIgnoreCase(email))
        .toList();
  }

  /**
   * The accounts with a property: {@code findUsers}, jira-cloud-platform-v3.json.
   *
   * @param query {@code key.path=value}; the key has neither dot nor equals sign
   */
  public Paged withProperty(String query) {
    return api.paged(
        SiteRequest.get(V3 + "/user/search").query("property", query), "", JiraApi.IDS_A_CALL);
  }

  /** {@code bulkGetUsers}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged byAccountIds(Collection<String> accountIds) {
    return JiraApi.chunked(
        accountIds,
        JiraApi.IDS_A_CALL,
        ids ->
            api.paged(
                SiteRequest.get(V3 + "/user/bulk").query("accountId", ids), JiraApi.IDS_A_CALL));
  }

  /**
   * Waits until the site knows accounts as active: {@code bulkGetUsers},
   * jira-cloud-platform-v3.json.
   *
   * @return those that it still does not know after two minutes
   */
  public Set<String> awaitActive(Collection<String> accountIds) {
    Set<String> missing = new LinkedHashSet<>(accountIds);
    patience.until(
        ARRIVAL,
        SiteRequest.get(V3 + "/user/bulk"),
        () -> {
          for (JsonNode user : byAccountIds(List.copyOf(missing))) {
            if (user.path("active").asBoolean(false)) {
              missing.remove(user.path("accountId").asString(""));
            }
          }
          return missing.isEmpty();
        });
    return missing;
  }

  /**
   * Active, inactive and once deleted accounts, everyone as their profiles let them be seen: {@code
   * getAllUsers}, jira-cloud-platform-v3.json.
   */
  public Paged all() {
    return api.paged(SiteRequest.get(V3 + "/users/search"), "", ALL_A_PAGE);
  }

  /** Whether an account is a person's, not an app's or a customer's. */
  public static boolean isPerson(JsonNode user) {
    return user.path("accountType").asString("atlassian").equals("atlassian");
  }

  /** Whether an account is of somebody who only asks at service desks. */
  public static boolean isCustomer(JsonNode user) {
    return user.path("accountType").asString("").equals("customer");
  }

  /** {@code getUser}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String accountId) {
    return api.find(SiteRequest.get(V3 + "/user").query("accountId", accountId));
  }

  /** {@code getUserProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String accountId, String key) {
    return api.find(
            SiteRequest.get(V3 + "/user/properties/{propertyKey}", key)
                .query("accountId", accountId))
        .map(property -> property.path("value"));
  }

  /** {@code setUserProperty}, jira-cloud-platform-v3.json. */
  public void setProperty(String accountId, String key, JsonNode value) {
    api.send(
        SiteRequest.put(V3 + "/user/properties/{propertyKey}", key)
            .query("accountId", accountId)
            .json(value));
  }
}

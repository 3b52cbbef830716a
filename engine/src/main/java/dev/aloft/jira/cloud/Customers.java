package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.DESK;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import java.util.Optional;

/** Accounts of those who only ask at service desks. They take no seat. */
public final class Customers {

  private static final int CONFLICT = 409;

  private final JiraApi api;

  Customers(JiraApi api) {
    this.api = api;
  }

  /**
   * Makes a customer's account: {@code createCustomer}, jira-cloud-service-management.json. The
   * site refuses an address that it knows, so that twice has the effect of once.
   *
   * @return the account's id; empty if the site knows the address already
   */
  public Optional<String> create(String email, String displayName) {
    SiteRequest request =
        SiteRequest.post(DESK + "/customer")
            .query("strictConflictStatusCode", true)
            .json(JiraApi.object().put("email", email).put("displayName", displayName))
            .idempotence(Idempotence.IDEMPOTENT);
    try {
      return Optional.of(api.id(request, "accountId"));
    } catch (SiteRefusal refusal) {
      if (refusal.status() == CONFLICT) {
        return Optional.empty();
      }
      throw refusal;
    }
  }
}

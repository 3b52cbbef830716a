package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.DESK;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** Organizations of service desk customers, which are the same for all desks of a site. */
public final class CustomerOrganizations {

  /** Most that one page holds. */
  private static final int A_PAGE = 50;

  /** Accounts a call: the contract has no limit, so we keep to one that others have. */
  private static final int MEMBERS_A_CALL = 50;

  private static final String ONE = DESK + "/organization/{organizationId}";

  private final JiraApi api;

  CustomerOrganizations(JiraApi api) {
    this.api = api;
  }

  /**
   * Each with {@code id} and {@code name}: {@code getOrganizations},
   * jira-cloud-service-management.json.
   */
  public Paged all() {
    return api.deskPages(SiteRequest.get(DESK + "/organization"), A_PAGE);
  }

  /**
   * Creates one, with {@code id} and {@code name}: {@code createOrganization},
   * jira-cloud-service-management.json. The site answers with the one of that name where it has it,
   * so that twice has the effect of once.
   */
  public JsonNode create(String name) {
    return api.json(
        SiteRequest.post(DESK + "/organization")
            .json(JiraApi.object().put("name", name))
            .idempotence(Idempotence.IDEMPOTENT));
  }

  /** {@code deleteOrganization}, jira-cloud-service-management.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  /** Accounts: {@code getUsersInOrganization}, jira-cloud-service-management.json. */
  public Paged members(String id) {
    return api.deskPages(SiteRequest.get(ONE + "/user", id), A_PAGE);
  }

  /** {@code addUsersToOrganization}, jira-cloud-service-management.json; any number of accounts. */
  public void add(String id, Collection<String> accountIds) {
    JiraApi.chunks(accountIds, MEMBERS_A_CALL)
        .forEach(part ->
            api.send(
                named(SiteRequest.post(ONE + "/user", id), part)
                    .idempotence(Idempotence.IDEMPOTENT)));
  }

  /** {@code removeUsersFromOrganization}, jira-cloud-service-management.json; any number. */
  public void remove(String id, Collection<String> accountIds) {
    JiraApi.chunks(accountIds, MEMBERS_A_CALL)
        .forEach(part -> api.send(named(SiteRequest.delete(ONE + "/user", id), part)));
  }

  private static SiteRequest named(SiteRequest request, Collection<String> accountIds) {
    return request.json(JiraApi.object().set("accountIds", JiraApi.texts(accountIds)));
  }
}

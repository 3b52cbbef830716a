package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;

/** What may be set when an issue is created: the fields on the create screen. */
public final class CreateMeta {

  private static final String TYPES = V3 + "/issue/createmeta/{projectIdOrKey}/issuetypes";

  private final JiraApi api;

  CreateMeta(JiraApi api) {
    this.api = api;
  }

  /** {@code getCreateIssueMetaIssueTypes}, jira-cloud-platform-v3.json. */
  public Paged issueTypes(String project) {
    return api.paged(SiteRequest.get(TYPES, project), "issueTypes", 200);
  }

  /** {@code getCreateIssueMetaIssueTypeId}, jira-cloud-platform-v3.json. */
  public Paged fields(String project, String issueTypeId) {
    return api.paged(
        SiteRequest.get(TYPES + "/{issueTypeId}", project, issueTypeId), "fields", 200);
  }
}

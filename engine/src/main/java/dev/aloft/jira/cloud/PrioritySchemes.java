package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Priority schemes (experimental in the contract). */
public final class PrioritySchemes {

  private static final String LIST = V3 + "/priorityscheme";
  private static final String ONE = LIST + "/{schemeId}";
  private static final int A_PAGE = 50;

  private final JiraApi api;

  PrioritySchemes(JiraApi api) {
    this.api = api;
  }

  /**
   * A scheme that was created.
   *
   * @param task there when the issues of its projects have to be changed first
   */
  public record Created(String id, Optional<TaskRef> task) {}

  /** {@code getPrioritySchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), A_PAGE);
  }

  /** In their order: {@code getPrioritiesByPriorityScheme}, jira-cloud-platform-v3.json. */
  public Paged priorities(String id) {
    return api.paged(SiteRequest.get(ONE + "/priorities", id), A_PAGE);
  }

  /** {@code getProjectsByPriorityScheme}, jira-cloud-platform-v3.json. */
  public Paged projects(String id) {
    return api.paged(SiteRequest.get(ONE + "/projects", id), A_PAGE);
  }

  /**
   * {@code createPriorityScheme}, jira-cloud-platform-v3.json.
   *
   * @param body with {@code name}, {@code priorityIds} and {@code defaultPriorityId}, ids as
   *     numbers
   */
  public Created create(JsonNode body) {
    SiteRequest request = SiteRequest.post(LIST).json(body);
    SiteReply reply = api.site().send(request);
    return new Created(JiraApi.id(request, reply.json(), "id"), JiraApi.taskOf(reply));
  }

  /** Also assigns projects: {@code updatePriorityScheme}, jira-cloud-platform-v3.json. */
  public Optional<TaskRef> update(String id, JsonNode body) {
    return api.optionalTask(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deletePriorityScheme}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }
}

package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Versions of projects. {@code released} is not honoured on create: update after. */
public final class Versions {

  private static final String ONE = V3 + "/version/{id}";

  private final JiraApi api;

  Versions(JiraApi api) {
    this.api = api;
  }

  /** In the project's order: {@code getProjectVersionsPaginated}, jira-cloud-platform-v3.json. */
  public Paged ofProject(String project) {
    return api.paged(
        SiteRequest.get(V3 + "/project/{projectIdOrKey}/version", project)
            .query("orderBy", "sequence"),
        100);
  }

  /** {@code getVersion}, jira-cloud-platform-v3.json; empty if there is none. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id));
  }

  /**
   * {@code createVersion}, jira-cloud-platform-v3.json; its id. It becomes the project's last.
   *
   * @param body with {@code projectId} (a number) and {@code name}
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(V3 + "/version").json(body), "id");
  }

  /** {@code updateVersion}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /**
   * {@code moveVersion}, jira-cloud-platform-v3.json.
   *
   * @param position {@code First} or {@code Last}
   */
  public void moveTo(String id, String position) {
    move(id, JiraApi.object().put("position", position));
  }

  /**
   * {@code moveVersion}, jira-cloud-platform-v3.json.
   *
   * @param after the {@code self} address of the version that this one shall follow
   */
  public void moveAfter(String id, String after) {
    move(id, JiraApi.object().put("after", after));
  }

  private void move(String id, JsonNode body) {
    api.send(SiteRequest.post(ONE + "/move", id).json(body).idempotence(Idempotence.IDEMPOTENT));
  }

  /** {@code deleteAndReplaceVersion}, jira-cloud-platform-v3.json; its issues lose it. */
  public void delete(String id) {
    api.delete(
        SiteRequest.post(ONE + "/removeAndSwap", id)
            .json(JiraApi.object())
            .idempotence(Idempotence.IDEMPOTENT));
  }
}

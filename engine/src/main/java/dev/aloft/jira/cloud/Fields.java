package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fields. Names of custom fields repeat: only the id is one field's own. */
public final class Fields {

  private static final String LIST = V3 + "/field";

  private final JiraApi api;

  Fields(JiraApi api) {
    this.api = api;
  }

  /** System and custom ones with their schema: {@code getFields}, jira-cloud-platform-v3.json. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(LIST));
  }

  /**
   * Custom ones: {@code getFieldsPaginated}, jira-cloud-platform-v3.json.
   *
   * @param expand such as {@code searcherKey}, {@code screensCount}, {@code contextsCount}, {@code
   *     isLocked}
   */
  public Paged custom(Collection<String> expand) {
    return api.paged(
        SiteRequest.get(LIST + "/search")
            .query("type", "custom")
            .query("expand", expand.isEmpty() ? List.of() : List.of(String.join(",", expand))),
        50);
  }

  /**
   * The same, of the ids, any number of them: {@code getFieldsPaginated},
   * jira-cloud-platform-v3.json.
   */
  public Paged byIds(Collection<String> fieldIds, Collection<String> expand) {
    return JiraApi.chunked(
        fieldIds,
        50,
        part ->
            api.paged(
                SiteRequest.get(LIST + "/search")
                    .query("type", "custom")
                    .query("id", part)
                    .query("expand", expand.isEmpty() ? List.of() : String.join(",", expand)),
                50));
  }

  /**
   * {@code createCustomField}, jira-cloud-platform-v3.json; its id such as {@code
   * customfield_10042}. It comes with a global context.
   *
   * @param body with {@code name}, {@code type} and {@code searcherKey}
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** {@code updateCustomField}, jira-cloud-platform-v3.json. */
  public void update(String fieldId, JsonNode body) {
    api.send(SiteRequest.put(LIST + "/{fieldId}", fieldId).json(body));
  }

  /** {@code trashCustomField}, jira-cloud-platform-v3.json. */
  public void trash(String fieldId) {
    api.send(SiteRequest.post(LIST + "/{id}/trash", fieldId).idempotence(Idempotence.IDEMPOTENT));
  }

  /** From the trash: {@code restoreCustomField}, jira-cloud-platform-v3.json. */
  public void restore(String fieldId) {
    api.send(SiteRequest.post(LIST + "/{id}/restore", fieldId).idempotence(Idempotence.IDEMPOTENT));
  }

  /** For good, with all its values: {@code deleteCustomField}, jira-cloud-platform-v3.json. */
  public TaskRef delete(String fieldId) {
    return api.task(SiteRequest.delete(LIST + "/{id}", fieldId));
  }

  /** The screens that hold it: {@code getScreensForField}, jira-cloud-platform-v3.json. */
  public Paged screens(String fieldId) {
    return api.paged(SiteRequest.get(LIST + "/{fieldId}/screens", fieldId), 100);
  }
}

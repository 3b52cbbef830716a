package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Notification schemes. A project gets one by {@link Projects#update}. */
public final class NotificationSchemes {

  private static final String LIST = V3 + "/notificationscheme";

  private final JiraApi api;

  NotificationSchemes(JiraApi api) {
    this.api = api;
  }

  /** With all their events: {@code getNotificationSchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST).query("expand", "all"), 50);
  }

  /** {@code getNotificationScheme}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(LIST + "/{id}", id).query("expand", "all"));
  }

  /** {@code getNotificationSchemeForProject}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> ofProject(String project) {
    return api.find(
        SiteRequest.get(V3 + "/project/{projectKeyOrId}/notificationscheme", project)
            .query("expand", "all"));
  }

  /**
   * Which projects have a scheme: {@code getNotificationSchemeToProjectMappings},
   * jira-cloud-platform-v3.json.
   */
  public Paged projectsOf(String id) {
    return api.paged(SiteRequest.get(LIST + "/project").query("notificationSchemeId", id), 50);
  }

  /**
   * {@code createNotificationScheme}, jira-cloud-platform-v3.json; its id.
   *
   * @param body with at most 1000 notifications
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** Name and description: {@code updateNotificationScheme}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(LIST + "/{id}", id).json(body));
  }

  /**
   * Adds to what is there: {@code addNotifications}, jira-cloud-platform-v3.json. A repeat would
   * add again, so a lost answer is resolved by reading.
   */
  public void addNotifications(String id, JsonNode body) {
    api.send(
        SiteRequest.put(LIST + "/{id}/notification", id)
            .json(body)
            .idempotence(Idempotence.UNSAFE));
  }

  /** {@code removeNotificationFromNotificationScheme}, jira-cloud-platform-v3.json. */
  public void removeNotification(String id, String notificationId) {
    api.delete(
        SiteRequest.delete(
            LIST + "/{notificationSchemeId}/notification/{notificationId}", id, notificationId));
  }

  /** {@code deleteNotificationScheme}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(LIST + "/{notificationSchemeId}", id));
  }
}

package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screens, their tabs, and the fields on them. */
public final class Screens {

  private static final String LIST = V3 + "/screens";
  private static final String ONE = LIST + "/{screenId}";
  private static final String TABS = ONE + "/tabs";
  private static final String TAB = TABS + "/{tabId}";
  private static final String FIELDS = TAB + "/fields";

  private final JiraApi api;

  Screens(JiraApi api) {
    this.api = api;
  }

  /** {@code getScreens}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), 100);
  }

  /** {@code getScreens}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged byIds(Collection<String> ids) {
    return JiraApi.chunked(
        ids, JiraApi.IDS_A_CALL, part -> api.paged(SiteRequest.get(LIST).query("id", part), 100));
  }

  /** {@code createScreen}, jira-cloud-platform-v3.json; its id. It comes with one tab. */
  public String create(String name, String description) {
    return api.id(SiteRequest.post(LIST).json(body(name, description)), "id");
  }

  /** {@code updateScreen}, jira-cloud-platform-v3.json. */
  public void update(String screenId, String name, String description) {
    api.send(SiteRequest.put(ONE, screenId).json(body(name, description)));
  }

  /**
   * {@code deleteScreen}, jira-cloud-platform-v3.json; refused while a scheme or workflow uses it.
   */
  public void delete(String screenId) {
    api.delete(SiteRequest.delete(ONE, screenId));
  }

  /** {@code getAllScreenTabs}, jira-cloud-platform-v3.json. */
  public List<JsonNode> tabs(String screenId) {
    return api.array(SiteRequest.get(TABS, screenId));
  }

  /** {@code addScreenTab}, jira-cloud-platform-v3.json; its id. */
  public String addTab(String screenId, String name) {
    return api.id(SiteRequest.post(TABS, screenId).json(JiraApi.object().put("name", name)), "id");
  }

  /** {@code renameScreenTab}, jira-cloud-platform-v3.json. */
  public void renameTab(String screenId, String tabId, String name) {
    api.send(SiteRequest.put(TAB, screenId, tabId).json(JiraApi.object().put("name", name)));
  }

  /** {@code deleteScreenTab}, jira-cloud-platform-v3.json. */
  public void deleteTab(String screenId, String tabId) {
    api.delete(SiteRequest.delete(TAB, screenId, tabId));
  }

  /** {@code moveScreenTab}, jira-cloud-platform-v3.json; positions count from 0. */
  public void moveTab(String screenId, String tabId, int position) {
    api.send(
        SiteRequest.post(TAB + "/move/{pos}", screenId, tabId, Integer.toString(position))
            .idempotence(Idempotence.IDEMPOTENT));
  }

  /** In their order: {@code getAllScreenTabFields}, jira-cloud-platform-v3.json. */
  public List<JsonNode> fields(String screenId, String tabId) {
    return api.array(SiteRequest.get(FIELDS, screenId, tabId));
  }

  /**
   * At the tab's end: {@code addScreenTabField}, jira-cloud-platform-v3.json. One that is there
   * already is refused with 400, so that twice has the effect of once: after a refusal the screen
   * tells whether an earlier answer was lost.
   */
  public void addField(String screenId, String tabId, String fieldId) {
    api.send(
        SiteRequest.post(FIELDS, screenId, tabId)
            .json(JiraApi.object().put("fieldId", fieldId))
            .idempotence(Idempotence.IDEMPOTENT));
  }

  /** {@code removeScreenTabField}, jira-cloud-platform-v3.json. */
  public void removeField(String screenId, String tabId, String fieldId) {
    api.delete(SiteRequest.delete(FIELDS + "/{id}", screenId, tabId, fieldId));
  }

  /** To the top: {@code moveScreenTabField}, jira-cloud-platform-v3.json. */
  public void moveFieldFirst(String screenId, String tabId, String fieldId) {
    move(screenId, tabId, fieldId, JiraApi.object().put("position", "First"));
  }

  /** Behind another field of the tab: {@code moveScreenTabField}, jira-cloud-platform-v3.json. */
  public void moveFieldAfter(String screenId, String tabId, String fieldId, String afterFieldId) {
    move(screenId, tabId, fieldId, JiraApi.object().put("after", afterFieldId));
  }

  private void move(String screenId, String tabId, String fieldId, ObjectNode body) {
    api.send(
        SiteRequest.post(FIELDS + "/{id}/move", screenId, tabId, fieldId)
            .json(body)
            .idempotence(Idempotence.IDEMPOTENT));
  }

  /** Fields that could be added: {@code getAvailableScreenFields}, jira-cloud-platform-v3.json. */
  public List<JsonNode> availableFields(String screenId) {
    return api.array(SiteRequest.get(ONE + "/availableFields", screenId));
  }

  private static ObjectNode body(String name, String description) {
    return JiraApi.object().put("name", name).put("description", description);
  }
}

package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Options of select fields, by context; at most 10 000 a field. */
public final class FieldOptions {

  /** Most options a call. */
  public static final int A_CALL = 1000;

  private static final String LIST = V3 + "/field/{fieldId}/context/{contextId}/option";

  private final JiraApi api;

  FieldOptions(JiraApi api) {
    this.api = api;
  }

  /**
   * An option to create.
   *
   * @param parentId of a cascading field's child: the id of the option above it
   */
  public record Draft(String value, boolean disabled, Optional<String> parentId) {}

  /** A new state for an option that exists. */
  public record Edit(String id, String value, boolean disabled) {}

  /** In their order, children too: {@code getOptionsForContext}, jira-cloud-platform-v3.json. */
  public Paged ofContext(String fieldId, String contextId) {
    return api.paged(SiteRequest.get(LIST, fieldId, contextId), 100);
  }

  /** {@code createCustomFieldOption}, jira-cloud-platform-v3.json; with their ids, in order. */
  public List<JsonNode> create(String fieldId, String contextId, List<Draft> drafts) {
    JiraApi.atMost(A_CALL, drafts, "options");
    ArrayNode options = JsonNodeFactory.instance.arrayNode();
    for (Draft draft : drafts) {
      ObjectNode option =
          JiraApi.object().put("value", draft.value()).put("disabled", draft.disabled());
      draft.parentId().ifPresent(id -> option.put("optionId", id));
      options.add(option);
    }
    return api.array(SiteRequest.post(LIST, fieldId, contextId).json(body(options)), "options");
  }

  /** {@code updateCustomFieldOption}, jira-cloud-platform-v3.json. */
  public void update(String fieldId, String contextId, List<Edit> edits) {
    JiraApi.atMost(A_CALL, edits, "options");
    ArrayNode options = JsonNodeFactory.instance.arrayNode();
    for (Edit edit : edits) {
      options.add(
          JiraApi.object()
              .put("id", edit.id())
              .put("value", edit.value())
              .put("disabled", edit.disabled()));
    }
    api.send(SiteRequest.put(LIST, fieldId, contextId).json(body(options)));
  }

  /**
   * Puts these first, in this order: {@code reorderCustomFieldOptions},
   * jira-cloud-platform-v3.json.
   */
  public void reorder(String fieldId, String contextId, List<String> optionIds) {
    ObjectNode body = JiraApi.object().put("position", "First");
    body.set("customFieldOptionIds", JiraApi.texts(optionIds));
    api.send(SiteRequest.put(LIST + "/move", fieldId, contextId).json(body));
  }

  /** {@code deleteCustomFieldOption}, jira-cloud-platform-v3.json; refused while issues use it. */
  public void delete(String fieldId, String contextId, String optionId) {
    api.delete(SiteRequest.delete(LIST + "/{optionId}", fieldId, contextId, optionId));
  }

  private static ObjectNode body(ArrayNode options) {
    ObjectNode body = JiraApi.object();
    body.set("options", options);
    return body;
  }
}

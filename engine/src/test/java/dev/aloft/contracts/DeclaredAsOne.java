package dev.aloft.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads of Jira, nearly all of Data Center, that reply a list or a page although the contract names
 * the item (contracts/README.md, point 4). Each item is checked against the named schema, the
 * envelope here.
 */
final class DeclaredAsOne {

  private static final Set<String> LISTS =
      Set.of(
          "/api/2/project",
          "/api/2/project/type",
          "/api/2/projectCategory",
          "/api/2/field",
          "/api/2/issuetype",
          "/api/2/priority",
          "/api/2/resolution",
          "/api/2/role",
          "/api/2/status",
          "/api/2/statuscategory",
          "/api/2/filter/favourite",
          "/api/2/filter/{id}/columns",
          "/api/2/filter/{id}/permission",
          "/api/2/cluster/nodes",
          "/api/2/applicationrole",
          "/api/2/application-properties",
          "/api/2/application-properties/advanced-settings",
          "/api/2/project/{projectIdOrKey}/components",
          "/api/2/project/{projectIdOrKey}/versions",
          "/api/2/project/{projectIdOrKey}/statuses",
          "/api/2/user/search",
          "/api/2/user/a11y/personal-settings",
          "/api/2/user/assignable/search",
          "/api/2/user/assignable/multiProjectSearch",
          "/api/2/user/permission/search",
          "/api/2/user/viewissue/search",
          "/api/2/issue/{issueIdOrKey}/subtask",
          "/api/2/issue/{issueIdOrKey}/pinned-comments",
          "/api/2/issue/{issueIdOrKey}/remotelink",
          "/api/2/issuetype/{id}/alternatives",
          "/api/2/issuetypescheme/{schemeId}/associations",
          "/api/2/screens/{screenId}/availableFields",
          "/api/2/screens/{screenId}/tabs",
          "/api/2/screens/{screenId}/tabs/{tabId}/fields",
          "/api/2/terminology/entries",
          "/api/2/index-snapshot",
          "/api/2/reindex/request/bulk",
          "/api/2/workflowscheme/{id}/workflow");

  /** The read of Jira Cloud's older version of which the same holds. */
  private static final String OF_VERSION_2 = "getRemoteIssueLinks";

  /** The reads of all workflows of a scheme in Jira Cloud, as in Data Center. */
  private static final Set<String> OF_A_SCHEME = Set.of("getWorkflow", "getDraftWorkflow");

  private static final String OF_ONE_KEY = "/api/2/application-properties";

  /** Writes that reply a list. */
  private static final Set<String> WRITTEN =
      Set.of(
          "/api/2/worklog/list",
          "/api/2/applicationrole",
          "/api/2/reindex/request",
          "/api/2/issue/{issueIdOrKey}/attachments",
          "/api/2/filter/{id}/permission");

  private static final Set<String> PAGES =
      Set.of(
          "/api/2/customFields",
          "/api/2/group/member",
          "/api/2/issuetype/page",
          "/api/2/priority/page",
          "/api/2/resolution/page",
          "/api/2/status/page",
          "/api/2/issue/createmeta/{projectIdOrKey}/issuetypes",
          "/api/2/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}",
          "/agile/1.0/board",
          "/agile/1.0/board/{boardId}/project",
          "/agile/1.0/board/{boardId}/epic",
          "/agile/1.0/board/{boardId}/sprint",
          "/agile/1.0/board/{boardId}/version");

  private static final Map<String, String> ENVELOPE =
      Map.of("startAt", "number", "maxResults", "number", "isLast", "boolean");

  private DeclaredAsOne() {}

  /** The items of a document that is a list in truth; nothing where the contract is to be taken. */
  static Optional<List<JsonNode>> items(
      ContractFile file, ContractFile.Operation operation, JsonNode document, List<String> wrong) {
    if (file.name().equals(Contracts.V2) && operation.operationId().equals(OF_VERSION_2)) {
      // One link only where its global id is given; version 3 says so.
      return document.isArray()
          ? Optional.of(elements(operation, document, wrong))
          : Optional.empty();
    }
    if (file.name().equals(Contracts.V3)
        && OF_A_SCHEME.contains(operation.operationId())
        && document.isArray()) {
      // One workflow's issue types only where its name is given, say the words of the contract.
      return Optional.of(elements(operation, document, wrong));
    }
    boolean dataCenter = file.name().equals("jira-data-center.json");
    if (!dataCenter) {
      return Optional.empty();
    }
    if (!operation.method().equals("GET") && WRITTEN.contains(operation.template())) {
      return Optional.of(elements(operation, document, wrong));
    }
    if (!operation.method().equals("GET")) {
      return Optional.empty();
    }
    if (operation.template().equals(OF_ONE_KEY) && document.isObject()) {
      // With a key in the query it is one property.
      return Optional.empty();
    }
    if (LISTS.contains(operation.template())) {
      return Optional.of(elements(operation, document, wrong));
    }
    if (PAGES.contains(operation.template())) {
      ENVELOPE.forEach((name, type) -> {
        JsonNode value = document.path(name);
        if (type.equals("number") ? !value.isNumber() : !value.isBoolean()) {
          wrong.add(operation.operationId() + " has a page without " + name);
        }
      });
      return Optional.of(elements(operation, document.path("values"), wrong));
    }
    return Optional.empty();
  }

  private static List<JsonNode> elements(
      ContractFile.Operation operation, JsonNode list, List<String> wrong) {
    if (!list.isArray()) {
      wrong.add(operation.operationId() + " has no list");
    }
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }
}

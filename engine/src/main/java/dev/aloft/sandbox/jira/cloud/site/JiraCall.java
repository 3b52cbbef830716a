package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call of an operation of Jira Cloud.
 *
 * @param request the request as it came
 * @param caller who calls
 * @param version 3 where rich text is a document, 2 where it is wiki markup
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record JiraCall(
    Request request, Account caller, int version, Map<String, String> path, JsonNode json)
    implements Call {

  /** The address of the resource tree, for {@code self} links: {@code http://…/rest/api/3}. */
  public String self() {
    return request.base() + "/rest/api/" + version;
  }
}

package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call of an operation of a cloud product.
 *
 * @param request the request as it came
 * @param caller who calls
 * @param root where the product's tree begins, such as {@code /rest/agile/1.0}
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record CloudCall(
    Request request, Account caller, String root, Map<String, String> path, JsonNode json)
    implements Call {

  /** The address of the product's tree, for {@code self} links. */
  public String self() {
    return request.base() + root;
  }
}

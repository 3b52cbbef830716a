package dev.aloft.sandbox.datacenter;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call of an operation of a Data Center product.
 *
 * @param request the request as it came
 * @param caller who calls
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record DataCenterCall(Request request, User caller, Map<String, String> path, JsonNode json)
    implements Call {

  /**
   * An address of the product, for {@code self} links.
   *
   * @param below begins with a slash
   */
  public String address(String below) {
    return request.base() + below;
  }
}

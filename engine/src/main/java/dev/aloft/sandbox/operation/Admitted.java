package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A caller whom a product has let in.
 *
 * @param <C> the product's call
 */
public interface Admitted<C extends Call> {

  /** Whether the caller administers what the product serves; asked under the product's lock. */
  boolean administrator();

  /**
   * The call of an operation.
   *
   * @param route how the operation was reached
   * @param path the values of the path parameters
   * @param json the body; a missing node where there is none
   */
  C call(Route route, Map<String, String> path, JsonNode json);

  /** The reply with whatever the product adds about the caller. */
  Reply sign(Reply reply);
}

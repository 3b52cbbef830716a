package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * What a product decides for all its operations: whom it lets in, how it refuses, what guards its
 * content.
 *
 * @param <C> the product's call
 */
public interface Conventions<C extends Call> {

  /**
   * Lets a caller in.
   *
   * @param route what he calls: some operations are open to whoever has not logged in
   * @throws Refusal 401 when the product does not know the caller
   */
  Admitted<C> admit(Request request, Route route);

  /** How the product writes a refusal. */
  ErrorShape errors();

  /** Held around each handler: shared where it only reads, else alone. */
  ReadWriteLock lock();

  /**
   * Counts a request against the product's rate limits, before anything else is looked at.
   *
   * @return headers that go with the answer, whatever it is
   * @throws Refusal 429 when it is too much: it then has no effect
   */
  default Map<String, String> count(
      Route route, Operation<C> operation, Map<String, String> parameters) {
    return Map.of();
  }

  /**
   * A handler begins that may change the content. Called while the lock is held alone; {@link
   * #changed} follows it in any case.
   */
  default void begins(C call) {}

  /**
   * A handler is through that may have changed the content, even if it refused in the end. Called
   * while the lock is still held alone.
   */
  default void changed() {}

  /** What a caller hears who calls an administrators' operation and is none. */
  Refusal notAdministrator();

  /**
   * Whether a query parameter that the contract does not name is refused with 400. Jira and
   * Confluence overlook it, and clients in daily use send some; the others refuse what they do not
   * know, so refusing is the default.
   */
  default boolean refusesUnknownQuery() {
    return true;
  }

  /**
   * What a caller hears who uses a query parameter that the contract still names and the product
   * takes no longer; nothing where it is the sandbox that lacks it.
   */
  default Optional<Refusal> withdrawn(OperationTable.Row row, String parameter) {
    return Optional.empty();
  }

  /**
   * The query parameters that the product's framework takes with every operation, whatever the
   * contract says.
   */
  default Set<String> universalQuery() {
    return Set.of();
  }

  /**
   * What a caller hears whose path holds a text where the contract wants a number; nothing where
   * the handler says it.
   */
  default Optional<Refusal> unreadablePath(Parameter parameter) {
    return Optional.empty();
  }
}

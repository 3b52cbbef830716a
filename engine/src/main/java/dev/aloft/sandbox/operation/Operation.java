package dev.aloft.sandbox.operation;

import java.util.Optional;
import java.util.Set;

/**
 * An implemented operation.
 *
 * @param <C> the product's call
 * @param operationId the contract's name of it
 * @param handler who answers
 * @param query the query parameters that it takes
 * @param body what it takes as a body
 * @param outline which properties of the body it reads at every depth, where it says so
 * @param reading whether it leaves the site as it is
 * @param administratorsOnly whether only administrators may call it
 */
public record Operation<C extends Call>(
    String operationId,
    Handler<C> handler,
    Set<String> query,
    Body body,
    Optional<Outline> outline,
    boolean reading,
    boolean administratorsOnly) {

  /** What an operation takes as a body. */
  public sealed interface Body {

    /** None; one that comes is not looked at. */
    record None() implements Body {}

    /**
     * An object with known properties.
     *
     * @param optional whether the whole object may be left out
     * @param bean whether scalars are read as what the contract has, as far as they can be
     */
    record Properties(Set<String> names, boolean optional, boolean bean) implements Body {}

    /** Any JSON value. */
    record AnyJson(boolean optional) implements Body {}

    /** Bytes that the handler reads, such as a multipart form. */
    record Raw() implements Body {}
  }
}

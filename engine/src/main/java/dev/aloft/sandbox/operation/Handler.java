package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;

/**
 * Answers the calls of one operation.
 *
 * @param <C> the product's call
 */
@FunctionalInterface
public interface Handler<C extends Call> {

  /**
   * Answers a call.
   *
   * @throws Refusal to refuse it
   */
  Reply answer(C call);
}

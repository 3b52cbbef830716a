package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;

/** How a product writes a refusal. */
@FunctionalInterface
public interface ErrorShape {

  /** The refusal as the product replies it, with its status. */
  Reply reply(Refusal refusal);
}

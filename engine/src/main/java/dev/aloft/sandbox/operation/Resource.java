package dev.aloft.sandbox.operation;

/**
 * A group of operations on one kind of thing.
 *
 * @param <C> the product's call
 */
public interface Resource<C extends Call> {

  /** Registers its operations. */
  void register(Operations<C> operations);
}

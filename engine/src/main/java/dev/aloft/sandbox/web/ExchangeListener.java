package dev.aloft.sandbox.web;

/**
 * Sees every exchange after its reply is made and before it is sent. Called on the request's own
 * thread, so an implementation must be safe for many threads.
 */
@FunctionalInterface
public interface ExchangeListener {

  /** Told about one exchange. */
  void exchanged(Exchange exchange);

  /** Hears nothing. */
  static ExchangeListener none() {
    return exchange -> {};
  }
}

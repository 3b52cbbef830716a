package dev.aloft.http;

/** Is told of every attempt, by any thread. */
@FunctionalInterface
public interface ExchangeLog {

  ExchangeLog NONE = exchange -> {};

  void exchanged(Exchange exchange);

  /** Tells both. */
  default ExchangeLog and(ExchangeLog other) {
    return exchange -> {
      exchanged(exchange);
      other.exchanged(exchange);
    };
  }
}

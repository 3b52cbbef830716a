package dev.aloft.run;

import dev.aloft.http.Exchange;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Workload;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Lets a workload hear the exchanges of an apply, and of nothing else. */
final class ApplyWatch implements ExchangeLog {

  private final AtomicReference<Optional<Workload>> followed =
      new AtomicReference<>(Optional.empty());

  /** Works while the workload hears. */
  <T> T during(Workload workload, Supplier<T> work) {
    followed.set(Optional.of(workload));
    try {
      return work.get();
    } finally {
      followed.set(Optional.empty());
    }
  }

  @Override
  public void exchanged(Exchange exchange) {
    followed.get().ifPresent(workload -> workload.exchanged(exchange));
  }
}

package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.value.Address;

/** Says that nobody knows whether a write happened. */
final class Unknown {

  private Unknown() {}

  static Diagnostic of(Address address, LostAnswerException lost) {
    String why = lost.getMessage();
    return Diagnostic.of(
            ApplyCode.OUTCOME_UNKNOWN,
            Location.address(address.toString()),
            why == null ? "the answer was lost" : why)
        .next("run the same apply again: it looks before it writes");
  }
}

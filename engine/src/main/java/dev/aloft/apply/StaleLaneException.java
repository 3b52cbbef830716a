package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.value.Address;

/** A lane is not what it was when it was planned; only this lane stops. */
final class StaleLaneException extends RuntimeException {

  private final transient Address address;

  StaleLaneException(Address address, String message) {
    super(message);
    this.address = address;
  }

  Address address() {
    return address;
  }

  Diagnostic diagnostic() {
    return Diagnostic.of(
            ApplyCode.STALE_LANE, Location.address(address.toString()), "stale: " + getMessage())
        .next("plan again and apply the new plan");
  }
}

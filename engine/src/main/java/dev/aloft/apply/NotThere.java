package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.value.Address;

/** Says that what was written cannot be read back. */
final class NotThere {

  private NotThere() {}

  static Diagnostic of(Address address) {
    return Diagnostic.of(
            ApplyCode.NOT_THERE,
            Location.address(address.toString()),
            "it was written, but reading back does not show it")
        .next("run `aloft verify` later");
  }
}

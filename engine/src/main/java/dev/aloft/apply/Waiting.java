package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.value.Address;
import java.util.Set;

/** Says that something was not attempted because what it refers to is not there. */
final class Waiting {

  private Waiting() {}

  static Diagnostic forReference(Address address, Set<Address> unresolved) {
    return Diagnostic.of(
            ApplyCode.WAITS_FOR_REFERENCE,
            Location.address(address.toString()),
            "not attempted: it refers to "
                + unresolved.iterator().next()
                + ", which is not on the target")
        .next("mend the cause and run the same apply again");
  }
}

package dev.aloft.run;

import dev.aloft.resource.Fates;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Optional;
import java.util.Set;

/** What becomes of things if a plan is applied: everything arrives but what is undecided. */
record PlannedFates(Set<Address> blocked) implements Fates {

  PlannedFates {
    blocked = Set.copyOf(blocked);
  }

  @Override
  public boolean arrives(Address address) {
    return !blocked.contains(address);
  }

  @Override
  public boolean arrives(Address item, String kind, String sourceId) {
    return true;
  }

  @Override
  public Optional<Digest> settled() {
    return Optional.of(
        Canonical.digest(Value.set(blocked.stream().map(Value::reference).toList())));
  }
}

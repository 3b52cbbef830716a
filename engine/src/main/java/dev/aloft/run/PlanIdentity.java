package dev.aloft.run;

import dev.aloft.resource.Identity;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.Optional;

/** The ids that a plan's matches tell, and for items those that state knows. */
record PlanIdentity(Identity matches, StateStore state) implements Identity {

  @Override
  public Optional<String> idOf(Address address) {
    return matches.idOf(address).or(() -> state.idOf(address));
  }

  @Override
  public Optional<Address> addressOf(String type, String id) {
    return matches.addressOf(type, id).or(() -> state.addressOf(type, id));
  }

  @Override
  public Optional<String> keyOf(Address address) {
    return state.keyOf(address);
  }

  @Override
  public Optional<String> standInFor(Address address) {
    return matches.standInFor(address);
  }
}

package dev.aloft.apply;

import dev.aloft.resource.Identity;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is where, as the source has it now: an item that the source moved answers to its new address
 * even before it was moved on the target, so that what points at it has not changed by that.
 *
 * @param identity what is known otherwise
 * @param state knows the items' stamps
 * @param itemType the type of the items
 * @param elsewhere the address that an item of that stamp has in the source now
 */
public record Whereabouts(
    Identity identity,
    StateStore state,
    String itemType,
    Function<String, Optional<Address>> elsewhere)
    implements Identity {

  @Override
  public Optional<String> idOf(Address address) {
    return identity.idOf(address);
  }

  @Override
  public Optional<Address> addressOf(String type, String id) {
    Optional<Address> known = identity.addressOf(type, id);
    return type.equals(itemType)
        ? known.map(address -> state.stampOf(address).flatMap(elsewhere).orElse(address))
        : known;
  }

  @Override
  public Optional<String> keyOf(Address address) {
    return identity.keyOf(address);
  }

  @Override
  public boolean ours(Address address) {
    return identity.ours(address);
  }

  @Override
  public boolean keptPart(Address item, String kind, String id) {
    return identity.keptPart(item, kind, id);
  }

  @Override
  public Optional<String> keptEdit(Address thing, String subject) {
    return identity.keptEdit(thing, subject);
  }

  @Override
  public Optional<String> standInFor(Address address) {
    return identity.standInFor(address);
  }
}

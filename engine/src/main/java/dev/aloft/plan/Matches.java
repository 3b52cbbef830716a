package dev.aloft.plan;

import dev.aloft.resource.Desired;
import dev.aloft.resource.Identity;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every match of a plan, and the identity that follows from them. */
public final class Matches implements Identity {

  private final Map<Address, Match> byAddress;
  private final Map<Address, Observed> observed;
  private final Map<String, Address> byTarget;
  private final List<Recorded> unwanted;
  private final Set<String> presentIds;
  private final Map<Address, Desired> substituted;
  private final Set<Address> regained;

  Matches(
      Map<Address, Match> byAddress,
      Map<Address, Observed> observed,
      Map<String, Address> byTarget,
      List<Recorded> unwanted,
      Set<String> presentIds,
      Map<Address, Desired> substituted,
      Set<Address> regained) {
    this.byAddress = byAddress;
    this.observed = observed;
    this.byTarget = byTarget;
    this.unwanted = unwanted;
    this.presentIds = presentIds;
    this.substituted = substituted;
    this.regained = regained;
  }

  Match of(Address address) {
    Match match = byAddress.get(address);
    if (match == null) {
      throw new IllegalArgumentException("not a wanted resource: " + address);
    }
    return match;
  }

  /** What state knows and nothing wants any more. */
  List<Recorded> unwanted() {
    return unwanted;
  }

  /** People who had a stand-in and get their own account. */
  Set<Address> regained() {
    return regained;
  }

  boolean present(Recorded recorded) {
    return presentIds.contains(target(recorded.address().type(), recorded.targetId()));
  }

  @Override
  public Optional<String> idOf(Address address) {
    Observed own = observed.get(address);
    if (own != null) {
      return Optional.of(own.id());
    }
    return Optional.ofNullable(substituted.get(address))
        .flatMap(Desired::substitute)
        .map(observed::get)
        .map(Observed::id);
  }

  @Override
  public Optional<String> standInFor(Address address) {
    return Optional.ofNullable(substituted.get(address))
        .map(wanted -> wanted.attributes().getOrDefault("name", Value.NONE))
        .map(name -> name instanceof Value.Text text ? text.text() : address.key());
  }

  @Override
  public Optional<Address> addressOf(String type, String id) {
    return Optional.ofNullable(byTarget.get(target(type, id)));
  }

  static String target(String type, String id) {
    return type + "#" + id;
  }
}

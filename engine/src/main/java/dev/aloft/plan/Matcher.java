package dev.aloft.plan;

import dev.aloft.resource.Desired;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches configuration and people: state first, then stamp, then natural key. */
final class Matcher {

  private final Map<String, Observed> byId = new HashMap<>();
  private final Map<String, List<Observed>> byStamp = new HashMap<>();
  private final Map<String, List<Observed>> byKey = new HashMap<>();
  private final Map<String, Observed> asleep = new HashMap<>();
  private final Map<Address, Recorded> recorded = new LinkedHashMap<>();

  private Matcher(List<Observed> observed, List<Recorded> recorded) {
    for (Observed seen : observed) {
      if (seen.asleep()) {
        asleep.put(Matches.target(seen.type(), seen.naturalKey()), seen);
        continue;
      }
      byId.put(Matches.target(seen.type(), seen.id()), seen);
      seen.stamp()
          .ifPresent(stamp -> byStamp.computeIfAbsent(stamp, key -> new ArrayList<>()).add(seen));
      byKey
          .computeIfAbsent(
              Matches.target(seen.type(), seen.naturalKey()), key -> new ArrayList<>(1))
          .add(seen);
    }
    recorded.forEach(entry -> this.recorded.put(entry.address(), entry));
  }

  static Matches match(List<Desired> desired, List<Observed> observed, List<Recorded> recorded) {
    return new Matcher(observed, recorded).run(desired);
  }

  private Matches run(List<Desired> desired) {
    Map<Address, Match> matches = new HashMap<>();
    Map<Address, Observed> met = new HashMap<>();
    Map<String, Address> byTarget = new HashMap<>();
    // Sure recognitions go first, so that a natural key never takes what a stamp proves.
    for (Desired wanted : desired) {
      sure(wanted).ifPresent(match -> matches.put(wanted.address(), match));
    }
    matches.forEach((address, match) ->
        observedOf(match)
            .ifPresent(seen -> {
              met.put(address, seen);
              if (!substitutes(match)) {
                byTarget.put(Matches.target(seen.type(), seen.id()), address);
              }
            }));
    for (Desired wanted : desired) {
      if (matches.containsKey(wanted.address())) {
        continue;
      }
      Match match = byNaturalKey(wanted, byTarget);
      matches.put(wanted.address(), match);
      observedOf(match)
          .ifPresent(seen -> {
            met.put(wanted.address(), seen);
            byTarget.putIfAbsent(Matches.target(seen.type(), seen.id()), wanted.address());
          });
    }
    Set<Address> wantedAddresses = new HashSet<>(matches.keySet());
    List<Recorded> unwanted =
        recorded.values().stream()
            .filter(entry -> !wantedAddresses.contains(entry.address()))
            .toList();
    // What points at a thing that is no longer wanted still reads as it was recorded.
    unwanted.stream()
        .filter(entry -> entry.hold() != Recorded.Hold.SUBSTITUTED)
        .forEach(entry ->
            byTarget.putIfAbsent(
                Matches.target(entry.address().type(), entry.targetId()), entry.address()));
    return new Matches(
        matches,
        met,
        byTarget,
        unwanted,
        Set.copyOf(byId.keySet()),
        substituted(desired, matches),
        regained(desired, matches));
  }

  /** Those whom state knows as substituted and who met an account, or get one. */
  private Set<Address> regained(List<Desired> desired, Map<Address, Match> matches) {
    Set<Address> regained = new HashSet<>();
    for (Desired wanted : desired) {
      Recorded known = recorded.get(wanted.address());
      Match match = matches.getOrDefault(wanted.address(), new Match.None());
      if (known != null
          && substituted(known)
          && (match instanceof Match.ByNaturalKey || getsAnAccount(wanted, match))) {
        regained.add(wanted.address());
      }
    }
    return regained;
  }

  /** People whose place a stand-in takes: those that nothing met, or whom state knows as such. */
  private static Map<Address, Desired> substituted(
      List<Desired> desired, Map<Address, Match> matches) {
    Map<Address, Desired> substituted = new HashMap<>();
    for (Desired wanted : desired) {
      Match match = matches.getOrDefault(wanted.address(), new Match.None());
      boolean unmet =
          match instanceof Match.None
              || match instanceof Match.Gone
              || match instanceof Match.Asleep
              || substitutes(match);
      if (unmet && !getsAnAccount(wanted, match) && wanted.substitute().isPresent()) {
        substituted.put(wanted.address(), wanted);
      }
    }
    return substituted;
  }

  /**
   * Whether somebody gets an account: who never had one. Whose account went away is gone for a
   * reason.
   */
  static boolean getsAnAccount(Desired wanted, Match match) {
    return wanted.onExisting().makes()
        && switch (match) {
          case Match.None _ -> true;
          case Match.ByState(Recorded recorded, Observed _) -> substituted(recorded);
          case Match.Gone(Recorded recorded) -> substituted(recorded);
          case Match.ByStamp _,
              Match.ByNaturalKey _,
              Match.Several _,
              Match.Shared _,
              Match.Asleep _ ->
              false;
        };
  }

  /** What state or a stamp proves. A stand-in's place proves nothing once there is an account. */
  private Optional<Match> sure(Desired wanted) {
    Recorded known = recorded.get(wanted.address());
    if (known != null && substituted(known) && asleep.containsKey(key(wanted))) {
      return Optional.empty();
    }
    if (known != null && !(substituted(known) && byKey.containsKey(key(wanted)))) {
      Observed seen = byId.get(Matches.target(wanted.type(), known.targetId()));
      return Optional.of(seen == null ? new Match.Gone(known) : new Match.ByState(known, seen));
    }
    List<Observed> stamped =
        byStamp.getOrDefault(wanted.address().toString(), List.of()).stream()
            .filter(seen -> seen.type().equals(wanted.type()))
            .toList();
    return switch (stamped.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Match.ByStamp(stamped.getFirst()));
      default -> Optional.of(new Match.Several(stamped.getFirst()));
    };
  }

  private Match byNaturalKey(Desired wanted, Map<String, Address> taken) {
    List<Observed> found = byKey.getOrDefault(key(wanted), List.of());
    if (found.isEmpty()) {
      Observed sleeping = asleep.get(key(wanted));
      return sleeping == null ? new Match.None() : new Match.Asleep(sleeping);
    }
    if (found.size() > 1) {
      return new Match.Several(found.getFirst());
    }
    Observed only = found.getFirst();
    return taken.containsKey(Matches.target(only.type(), only.id()))
        ? new Match.Shared(only)
        : new Match.ByNaturalKey(only);
  }

  private static String key(Desired wanted) {
    return Matches.target(wanted.type(), wanted.naturalKey());
  }

  private static boolean substitutes(Match match) {
    return match instanceof Match.ByState(Recorded recorded, Observed _) && substituted(recorded);
  }

  private static boolean substituted(Recorded recorded) {
    return recorded.hold() == Recorded.Hold.SUBSTITUTED;
  }

  private static Optional<Observed> observedOf(Match match) {
    return switch (match) {
      case Match.ByState(Recorded _, Observed seen) -> Optional.of(seen);
      case Match.ByStamp(Observed seen) -> Optional.of(seen);
      case Match.ByNaturalKey(Observed seen) -> Optional.of(seen);
      case Match.None _, Match.Gone _, Match.Several _, Match.Shared _, Match.Asleep _ ->
          Optional.empty();
    };
  }
}

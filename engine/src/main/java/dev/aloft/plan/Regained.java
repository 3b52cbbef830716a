package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.resource.References;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People for whom a stand-in was written and who have an account of their own now. What the source
 * wants of them reads as before; yet everything that points at them is to be written again, unless
 * somebody edited it on the target since.
 *
 * @param people their addresses
 */
public record Regained(Set<Address> people) {

  /** Nobody. */
  public static final Regained NONE = new Regained(Set.of());

  /** Stands for the wanted digest of what was written with a stand-in in it. */
  private static final Digest STOOD_IN =
      Digest.of("stood-in".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  public Regained {
    people = Set.copyOf(people);
  }

  /** Whether an item points at one of them; it is only made where there are any. */
  boolean concerns(ItemOutline item) {
    return !people.isEmpty() && !item.placeholder() && concerns(item.whole());
  }

  private boolean concerns(DesiredItem item) {
    return concerns(item.attributes())
        || item.parts().stream().anyMatch(part -> concerns(part.attributes()));
  }

  /** Whether values point at one of them. */
  boolean concerns(Map<String, Value> values) {
    return !Collections.disjoint(References.in(values), people);
  }

  /** What state knows of an item, with what was written for a stand-in as still to be written. */
  public RecordedItem in(RecordedItem known, DesiredItem wanted, ObservedItem seen) {
    if (people.isEmpty() || !concerns(wanted)) {
      return known;
    }
    Map<String, Digests> attributes = new HashMap<>(known.attributes());
    wanted
        .attributes()
        .forEach((name, value) -> {
          Digests digests = attributes.get(name);
          Value there = seen.attributes().getOrDefault(name, Value.NONE);
          if (digests != null
              && concerns(Map.of(name, value))
              && isAsWritten(digests, Canonical.digest(there))) {
            attributes.put(name, new Digests(STOOD_IN, digests.observed()));
          }
        });
    return known
        .with(attributes)
        .withParts(known.parts().stream().map(part -> part(part, wanted, seen)).toList())
        .with(STOOD_IN, known.observed());
  }

  private RecordedPart part(RecordedPart known, DesiredItem wanted, ObservedItem seen) {
    Optional<DesiredPart> desired =
        wanted.parts().stream()
            .filter(part -> part.name().equals(known.name()))
            .filter(part -> concerns(part.attributes()))
            .findFirst();
    boolean asWritten =
        known.outside()
            || seen.parts().stream()
                .filter(part -> part.targetName().equals(known.targetName()))
                .map(ObservedPart::attributes)
                .anyMatch(there -> isAsWritten(known.digests(), Canonical.digest(there)));
    return desired.isPresent() && asWritten
        ? known.with(new Digests(STOOD_IN, known.digests().observed()))
        : known;
  }

  private static boolean isAsWritten(Digests written, Digest there) {
    return written.observed().equals(Digest.UNKNOWN) || written.observed().equals(there);
  }
}

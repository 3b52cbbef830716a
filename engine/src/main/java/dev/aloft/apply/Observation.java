package dev.aloft.apply;

import dev.aloft.resource.Identity;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.References;

/** Turns what a target shows into values with addresses. */
public final class Observation {

  private Observation() {}

  /** The same item, with addresses in place of ids. */
  public static ObservedItem withAddresses(ObservedItem raw, Identity identity) {
    return new ObservedItem(
        raw.id(),
        raw.key(),
        raw.stamp(),
        raw.recordedDigest(),
        References.toAddresses(raw.attributes(), identity),
        raw.parts().stream()
            .map(part ->
                new ObservedPart(
                    part.kind(),
                    part.id(),
                    part.match(),
                    References.toAddresses(part.attributes(), identity)))
            .toList(),
        raw.version(),
        raw.marked());
  }
}

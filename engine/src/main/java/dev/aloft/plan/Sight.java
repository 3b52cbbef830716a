package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.Optional;

/** One item from all three sides. */
record Sight(DesiredItem wanted, RecordedItem recorded, ObservedItem seen) {

  /** The sides of an attribute. */
  Sides of(String name) {
    return Sides.of(
        Optional.ofNullable(recorded.attributes().get(name))
            .map(Digests::desired)
            .orElseGet(() -> Canonical.digest(Value.NONE)),
        wanted.attributes().getOrDefault(name, Value.NONE),
        seen.attributes().getOrDefault(name, Value.NONE));
  }

  /** The sides of a part, if all three have it. */
  Optional<Sides> of(PartDelta part) {
    Optional<RecordedPart> known =
        recorded.parts().stream()
            .filter(one -> one.kind().equals(part.kind()))
            .filter(one -> one.sourceId().equals(part.sourceId()))
            .findFirst();
    Optional<ObservedPart> there =
        seen.parts().stream()
            .filter(one -> one.kind().equals(part.kind()))
            .filter(one -> part.targetId().filter(one.id()::equals).isPresent())
            .findFirst();
    return known.isEmpty() || there.isEmpty()
        ? Optional.empty()
        : part.desired()
            .map(desired ->
                Sides.of(
                    known.get().digests().desired(),
                    desired.attributes(),
                    there.get().attributes()));
  }
}

package dev.aloft.apply;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts that the network delivered twice: the one that is not recorded goes. */
final class TwinParts {

  private final LaneSource source;
  private final ApplyTally tally;
  private long removed;

  TwinParts(LaneSource source, ApplyTally tally) {
    this.source = source;
    this.tally = tally;
  }

  /**
   * Looks at items that were written.
   *
   * @param recorded what state knows of them, by id
   * @return the items without twins
   */
  List<ObservedItem> without(List<ObservedItem> seen, Map<String, RecordedItem> recorded) {
    Set<String> changed = new HashSet<>();
    for (ObservedItem item : seen) {
      RecordedItem known = recorded.get(item.id());
      if (known != null && remove(item, known)) {
        changed.add(item.id());
      }
    }
    if (changed.isEmpty()) {
      return seen;
    }
    List<ObservedItem> now =
        new ArrayList<>(source.target().observe(source.site(), List.copyOf(changed)));
    seen.stream().filter(item -> !changed.contains(item.id())).forEach(now::add);
    return now;
  }

  /** How many were removed. */
  long removed() {
    return removed;
  }

  private boolean remove(ObservedItem item, RecordedItem known) {
    Set<String> ours =
        known.parts().stream().map(RecordedPart::targetName).collect(Collectors.toSet());
    List<ObservedPart> twins = source.target().twins(source.site(), item, ours);
    twins.forEach(twin -> remove(known, twin));
    return !twins.isEmpty();
  }

  private void remove(RecordedItem item, ObservedPart twin) {
    try {
      source.target().deletePart(source.site(), item.targetId(), twin.kind(), twin.id());
      removed++;
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(item.address(), twin.kind() + " #" + twin.id(), e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      tally.refused(item.address(), twin.kind() + " #" + twin.id(), Unknown.of(item.address(), e));
    }
  }
}

package dev.aloft.apply;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.PartDelta;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Edits and deletions of parts that are on the target already. */
final class PartEdits {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;

  PartEdits(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
  }

  /**
   * Edits one, or makes way for it where the target cannot change its kind: it comes with those
   * that are missing.
   */
  void rewrite(DesiredItem item, String itemId, PartDelta delta) {
    if (source.target().schema().partKind(delta.kind()).anew()) {
      makeWay(item.address(), itemId, delta);
    } else {
      delta.desired().ifPresent(wanted -> update(item, itemId, wanted, delta));
    }
  }

  private void update(DesiredItem item, String itemId, DesiredPart part, PartDelta delta) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(part.attributes(), state, unresolved);
    String name = part.name();
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), name, Waiting.forReference(item.address(), unresolved));
      return;
    }
    RecordedPart record =
        new RecordedPart(
            part.kind(), part.sourceId(), delta.targetId().orElseThrow(), Digests.BEGUN);
    state.recordPart(item.address(), record);
    PartDraft draft =
        new PartDraft(part.kind(), part.sourceId(), new Draft(item.address(), values));
    try {
      source.target().updatePart(source.site(), itemId, record.targetId(), draft);
      state.recordPart(item.address(), record.with(new Digests(part.digest(), Digest.UNKNOWN)));
      tally.wrote(part.kind(), 1);
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(item.address(), name, e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      tally.refused(item.address(), name, Unknown.of(item.address(), e));
    }
  }

  /** Deletes one that the source no longer has. */
  void delete(Address item, String itemId, PartDelta delta) {
    if (forgotten(item, itemId, delta)) {
      tally.wrote("deleted-" + delta.kind(), 1);
    }
  }

  /**
   * Deletes one that cannot be edited and is to be made anew, with those that are missing. State
   * knows meanwhile that it is ours to make again.
   */
  private void makeWay(Address item, String itemId, PartDelta delta) {
    state.recordPart(
        item,
        new RecordedPart(
            delta.kind(), delta.sourceId(), delta.targetId().orElseThrow(), Digests.BEGUN));
    forgotten(item, itemId, delta);
  }

  private boolean forgotten(Address item, String itemId, PartDelta delta) {
    try {
      source
          .target()
          .deletePart(source.site(), itemId, delta.kind(), delta.targetId().orElseThrow());
      state.forgetPart(item, delta.kind(), delta.sourceId());
      return true;
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(item, delta.name(), e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      tally.refused(item, delta.name(), Unknown.of(item, e));
    }
    return false;
  }

  /** Notes that the source no longer has it; the target keeps it. */
  void gone(RecordedItem item, PartDelta delta) {
    item.parts().stream()
        .filter(part -> part.name().equals(delta.name()))
        .forEach(part ->
            state.recordPart(
                item.address(),
                part.with(new Digests(RecordedItem.GONE, part.digests().observed()))));
  }
}

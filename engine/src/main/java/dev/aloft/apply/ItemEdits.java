package dev.aloft.apply;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Edits of items' own values; each notes the digest of the whole on the target as well. */
final class ItemEdits {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;

  ItemEdits(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
  }

  /** Writes, and returns the names of what the site did not take; that was said. */
  Set<String> write(DesiredItem item, String id, Set<String> changed) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(item.attributes(), state, unresolved);
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), "", Waiting.forReference(item.address(), unresolved));
      return changed;
    }
    ItemDraft draft = ItemDraft.of(item, new Draft(item.address(), values));
    try {
      List<LaneTarget.Withheld> withheld =
          source.target().update(source.site(), id, draft, changed);
      tally.wrote(source.target().schema().itemType(), 1);
      return new WithheldValues(item, withheld).told(tally);
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(item.address(), "", e.diagnostics().getFirst());
      return changed;
    } catch (LostAnswerException e) {
      tally.refused(item.address(), "", Unknown.of(item.address(), e));
      return changed;
    }
  }
}

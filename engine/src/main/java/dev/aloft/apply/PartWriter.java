package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.PartMatch;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Creates the parts that items still lack. Items go side by side, the parts of one item one after
 * the other.
 */
final class PartWriter {

  static final String CREATE_PART = "create-part";

  /** How often a create is attempted whose answer is lost each time, with a look in between. */
  static final int TRIES = 3;

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final ApplyListener listener;
  private final DeadEnds deadEnds;

  PartWriter(LaneSource source, StateStore state, ApplyTally tally, ApplyListener listener) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.listener = listener;
    this.deadEnds = new DeadEnds(source, state);
  }

  /** Says what was not made since people deleted what it points at. */
  void tellDeadEnds() {
    deadEnds.tell(tally);
  }

  /** Writes the missing parts of one phase; items that were not created are passed over. */
  void write(List<LaneWork.Entry> batch, PartKind.Phase phase) {
    List<StateStore.Pending> pending = pendingParts();
    List<Runnable> work =
        batch.stream()
            .filter(entry -> !entry.item().placeholder())
            .filter(entry -> entry.line().action().writes())
            .filter(entry -> hasParts(entry.item(), phase))
            .<Runnable>map(entry -> () -> write(entry.item(), phase, pending))
            .toList();
    SideBySide.run(work);
  }

  private boolean hasParts(DesiredItem item, PartKind.Phase phase) {
    return item.parts().stream()
        .anyMatch(part -> source.target().schema().partKind(part.kind()).phase() == phase);
  }

  private void write(DesiredItem item, PartKind.Phase phase, List<StateStore.Pending> pending) {
    Optional<RecordedItem> recorded = state.item(item.address());
    if (recorded.isEmpty()) {
      return;
    }
    String itemId = recorded.get().targetId();
    Set<String> done = new HashSet<>();
    recorded.get().parts().forEach(part -> done.add(part.name()));
    settle(item, itemId, done, pending);
    int written = 0;
    for (PartKind kind : source.target().schema().partKinds()) {
      if (kind.phase() != phase) {
        continue;
      }
      for (DesiredPart part : item.parts()) {
        if (part.kind().equals(kind.name()) && done.add(part.name())) {
          written += create(item, itemId, part) ? 1 : 0;
        }
      }
    }
    listener.progressed(lane(), "parts", written);
  }

  private boolean create(DesiredItem item, String itemId, DesiredPart part) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(part.attributes(), state, unresolved);
    String name = part.name();
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), name, Waiting.forReference(item.address(), unresolved));
      return false;
    }
    PartDraft draft =
        new PartDraft(part.kind(), part.sourceId(), new Draft(item.address(), values));
    long entry = state.begin(intent(item, part));
    LaneTarget.Result result;
    try {
      result = result(item, itemId, part, draft);
    } catch (FatalProblem e) {
      throw e;
    } catch (LostAnswerException e) {
      // It stays in the journal: the next run looks first.
      tally.refused(item.address(), name, Unknown.of(item.address(), e));
      return false;
    } catch (ProblemException e) {
      tally.refused(item.address(), name, e.diagnostics().getFirst());
      return false;
    }
    boolean created =
        switch (result) {
          case LaneTarget.Created made -> {
            record(item, part, made.id(), made.outside() ? RecordedItem.OUTSIDE : Digest.UNKNOWN);
            tally.wrote(part.kind(), 1);
            yield true;
          }
          case LaneTarget.Refused(Diagnostic diagnostic) -> {
            if (!deadEnds.note(item.address(), part)) {
              tally.refused(item.address(), name, diagnostic);
            }
            yield false;
          }
        };
    state.end(entry);
    return created;
  }

  private LaneTarget.Result result(
      DesiredItem item, String itemId, DesiredPart part, PartDraft draft) {
    for (int tries = 1; ; tries++) {
      try {
        return source.target().createPart(source.site(), itemId, draft);
      } catch (LostAnswerException e) {
        Optional<String> there = find(item, itemId, part);
        if (there.isPresent()) {
          return new LaneTarget.Created(there.get(), "");
        }
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Parts that a killed run announced and did not record are looked for before anything is made.
   */
  private void settle(
      DesiredItem item, String itemId, Set<String> done, List<StateStore.Pending> pending) {
    String prefix = item.order() + " ";
    for (StateStore.Pending entry : pending) {
      if (!entry.intent().subject().startsWith(prefix)) {
        continue;
      }
      String name = entry.intent().subject().substring(prefix.length());
      for (DesiredPart part : item.parts()) {
        if (name.equals(part.name()) && !done.contains(name)) {
          find(item, itemId, part)
              .ifPresent(id -> {
                record(item, part, id, Digest.UNKNOWN);
                done.add(name);
              });
        }
      }
      state.end(entry.entry());
    }
  }

  /** The part on the target, if it is there and no other part of ours is it. */
  private Optional<String> find(DesiredItem item, String itemId, DesiredPart part) {
    List<ObservedItem> seen = source.target().observe(source.site(), List.of(itemId));
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>();
    state
        .item(item.address())
        .ifPresent(known -> known.parts().forEach(p -> taken.add(p.targetName())));
    List<ObservedPart> free =
        source.observed(seen.getFirst(), state).parts().stream()
            .filter(there -> !taken.contains(there.targetName()))
            .toList();
    return Optional.ofNullable(PartMatch.match(List.of(part), free).get(part.name()))
        .map(ObservedPart::id);
  }

  private void record(DesiredItem item, DesiredPart part, String id, Digest observed) {
    state.recordPart(
        item.address(),
        new RecordedPart(part.kind(), part.sourceId(), id, new Digests(part.digest(), observed)));
  }

  private StateStore.Intent intent(DesiredItem item, DesiredPart part) {
    return new StateStore.Intent(lane(), CREATE_PART, item.order() + " " + part.name());
  }

  private List<StateStore.Pending> pendingParts() {
    return state.pending().stream()
        .filter(entry -> entry.intent().scope().equals(lane()))
        .filter(entry -> entry.intent().kind().equals(CREATE_PART))
        .toList();
  }

  private String lane() {
    return source.site().lane().name();
  }
}

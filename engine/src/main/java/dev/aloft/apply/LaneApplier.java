package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Reason;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one lane, phase by phase. Each phase can be run again at any time: it looks in state for
 * what is done and goes on with the rest.
 */
final class LaneApplier {

  /** Items whose parts are written side by side; the client's budgets decide the real pace. */
  private static final int BATCH = 50;

  /** Ids a read-back asks for at once. */
  private static final int READ_BATCH = 100;

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final ApplyListener listener;
  private final ItemCreator creator;
  private final PartWriter parts;
  private final ItemUpdater updater;
  private final BareItems bare;
  private final ItemCompletion completion;
  private final GoneItems gone;
  private final TwinParts twins;
  private final Stop stop;
  private boolean stopped;

  LaneApplier(
      LaneSource source, StateStore state, ApplyTally tally, ApplyListener listener, Stop stop) {
    this.source = source;
    this.stop = stop;
    this.state = state;
    this.tally = tally;
    this.listener = listener;
    this.bare = new BareItems(source.site().lane().name(), state);
    this.creator = new ItemCreator(source, state, tally, listener, bare);
    this.parts = new PartWriter(source, state, tally, listener);
    this.updater = new ItemUpdater(source, state, tally);
    this.gone = new GoneItems(source, state, tally);
    this.twins = new TwinParts(source, tally);
    this.completion = new ItemCompletion(source, state, tally, bare);
  }

  /** The first phase: every item of the lane exists. */
  void create() {
    begin("create");
    guarded(() -> {
      updater.recall(new LaneWork(source, stop));
      creator.resume(new LaneWork(source, stop));
      new LaneWork(source, stop).forEach(creator::add);
      creator.finish();
    });
  }

  /** The second phase: parts that hang on one item only, and edits of items that were there. */
  void parts() {
    begin("parts");
    guarded(() ->
        new LaneWork(source, stop)
            .forEachBatch(
                BATCH,
                batch -> {
                  completion.complete(batch);
                  updater.update(batch, creator.lacking());
                  parts.write(batch, PartKind.Phase.PARTS);
                }));
  }

  /**
   * The third phase, when every lane has ended the second: links and texts that point elsewhere.
   */
  void links() {
    begin("links");
    guarded(() ->
        new LaneWork(source, stop)
            .forEachBatch(
                BATCH,
                batch -> {
                  updater.repair(batch);
                  parts.write(batch, PartKind.Phase.LINKS);
                }));
  }

  /** The last phase: placeholders go, watchers come, and everything is read back. */
  void finish() {
    begin("finish");
    // Also in a lane that stopped: what it no longer needs must not be left.
    attempted(() -> {
      Placeholders placeholders = new Placeholders(source.site(), source.target(), state);
      tally.wrote(Scaffolding.REMOVED_PLACEHOLDER, placeholders.removeSpent());
    });
    guarded(() -> {
      gone.settle();
      new LaneWork(source, stop)
          .forEachBatch(BATCH, batch -> parts.write(batch, PartKind.Phase.FINISH));
      new LaneWork(source, stop).forEachBatch(READ_BATCH, this::readBack);
      note(creator.doubled() + twins.removed());
      parts.tellDeadEnds();
    });
  }

  private void note(long doubled) {
    if (doubled > 0) {
      tally.noted(
          source.site().lane().name()
              + ": "
              + doubled
              + (doubled == 1 ? " write" : " writes")
              + " arrived twice; nothing of that is left");
    }
  }

  private void begin(String phase) {
    if (!stopped) {
      listener.phase(source.site().lane().name(), phase);
    }
  }

  /**
   * A lane that is stale or shifted, or that the site refuses as a whole, stops; the others go on.
   * After any other failure all of them stop.
   */
  private void guarded(Runnable work) {
    if (!stopped) {
      attempted(work);
    }
  }

  private void attempted(Runnable work) {
    boolean failed = true;
    try {
      work.run();
      failed = false;
    } catch (StaleLaneException e) {
      failed = stopped(e.address(), e.diagnostic());
    } catch (LaneStoppedException e) {
      stopped = true;
      failed = false;
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      failed = stopped(source.site().lane().container(), e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      Address lane = source.site().lane().container();
      failed = stopped(lane, Unknown.of(lane, e));
    } finally {
      if (failed) {
        stop.ask();
      }
    }
  }

  private boolean stopped(Address address, Diagnostic why) {
    stopped = true;
    tally.refused(address, "", why);
    return false;
  }

  private void readBack(List<LaneWork.Entry> batch) {
    Map<String, DesiredItem> wanted = new HashMap<>();
    Map<String, RecordedItem> recorded = new HashMap<>();
    Set<Long> unfinished = bare.orders();
    for (LaneWork.Entry entry : batch) {
      boolean touched =
          entry.line().action().writes() || entry.line().reason() == Reason.FOUND_BY_STAMP;
      if (!touched
          || entry.item().placeholder()
          || unfinished.contains(entry.item().order())
          || updater.failed(entry.item())) {
        continue;
      }
      state
          .item(entry.item().address())
          .ifPresent(item -> {
            wanted.put(item.targetId(), entry.item());
            recorded.put(item.targetId(), item);
          });
    }
    if (wanted.isEmpty()) {
      return;
    }
    List<RecordedItem> known = new ArrayList<>();
    LaneTarget target = source.target();
    List<ObservedItem> seen = target.observe(source.site(), List.copyOf(wanted.keySet()));
    for (ObservedItem raw : twins.without(seen, recorded)) {
      DesiredItem item = wanted.get(raw.id());
      RecordedItem before = recorded.remove(raw.id());
      if (item != null && before != null) {
        known.add(readBack(item, before, source.observed(raw, state)));
      }
    }
    recorded
        .values()
        .forEach(missing -> tally.refused(missing.address(), "", NotThere.of(missing.address())));
    state.recordItems(source.site().lane().name(), known);
  }

  private RecordedItem readBack(DesiredItem item, RecordedItem before, ObservedItem seen) {
    RecordedItem read = new ReadBack(item, before, seen).record();
    if (read.observed().equals(RecordedItem.DIFFERS)) {
      state.keptIn(item.address(), seen.version());
    }
    Set<RecordedPart> known = Set.copyOf(before.parts());
    read.parts().stream()
        .filter(part -> !known.contains(part))
        .forEach(part -> state.recordPart(item.address(), part));
    return read;
  }

  /** Whether the plan makes the item. */
  static boolean creates(LaneWork.Entry entry) {
    return entry.line().action() == Action.CREATE;
  }
}

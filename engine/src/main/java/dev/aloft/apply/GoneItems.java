package dev.aloft.apply;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.ItemDiff;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LanePlanner;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Marks or deletes the items that the source no longer has, as the plan says. */
final class GoneItems {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;

  GoneItems(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
  }

  void settle() {
    List<LaneLine> deletions = new ArrayList<>();
    try (Stream<LaneLine> lines = source.lines().get()) {
      lines
          .filter(line -> line.after().isEmpty())
          .forEach(line -> {
            switch (line.action()) {
              case FORGET -> state.forgetItem(line.address());
              case UPDATE -> state.item(line.address()).ifPresent(this::mark);
              case DELETE -> deletions.add(line);
              case CREATE, REPLACE, USE, ADOPT, KEEP, CONFLICT, MANUAL -> {}
            }
          });
    }
    delete(deletions);
  }

  private void mark(RecordedItem item) {
    if (item.gone()) {
      return;
    }
    Optional<ObservedItem> seen = look(item);
    if (seen.isEmpty()) {
      state.forgetItem(item.address());
      return;
    }
    try {
      source.target().mark(source.site(), item.targetId());
      state.recordItems(
          source.site().lane().name(),
          List.of(item.with(RecordedItem.GONE, LanePlanner.before(item, seen.get())).in("")));
      tally.wrote("marked-" + source.target().schema().itemType(), 1);
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(item.address(), "", e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      tally.refused(item.address(), "", Unknown.of(item.address(), e));
    }
  }

  /** The youngest first, again and again: the site refuses what others still hang on. */
  private void delete(List<LaneLine> lines) {
    List<LaneLine> left = lines.reversed();
    while (!left.isEmpty()) {
      List<LaneLine> refused = left.stream().filter(line -> !deleted(line, false)).toList();
      if (refused.size() == left.size()) {
        refused.forEach(line -> deleted(line, true));
        return;
      }
      left = refused;
    }
  }

  private boolean deleted(LaneLine line, boolean say) {
    Optional<RecordedItem> known = state.item(line.address());
    if (known.isEmpty()) {
      return true;
    }
    RecordedItem item = known.get();
    Optional<ObservedItem> seen = look(item);
    if (seen.isPresent()) {
      boolean same = line.before().filter(LanePlanner.before(item, seen.get())::equals).isPresent();
      if (!same || !ItemDiff.untouched(item, seen.get())) {
        throw new StaleLaneException(item.address(), "it was edited on the target after the plan");
      }
      try {
        source.target().delete(source.site(), item.targetId());
      } catch (FatalProblem e) {
        throw e;
      } catch (ProblemException e) {
        if (say) {
          tally.refused(item.address(), "", e.diagnostics().getFirst());
        }
        return false;
      } catch (LostAnswerException e) {
        if (say) {
          tally.refused(item.address(), "", Unknown.of(item.address(), e));
        }
        return false;
      }
      tally.wrote("deleted-" + source.target().schema().itemType(), 1);
    }
    state.forgetItem(item.address());
    return true;
  }

  private Optional<ObservedItem> look(RecordedItem item) {
    return source.target().observe(source.site(), List.of(item.targetId())).stream()
        .findFirst()
        .map(raw -> source.observed(raw, state));
  }
}

package dev.aloft.apply;

import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.state.StateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The call that creates a lane's items, however often the network loses its answer or delivers it
 * twice: it looks instead of guessing.
 */
final class ItemCalls {

  private final LaneSource source;
  private final StateStore state;

  ItemCalls(LaneSource source, StateStore state) {
    this.source = source;
    this.state = state;
  }

  /**
   * What became of a call.
   *
   * @param results one an item, in order
   * @param last the highest number that an answer told of, 0 if none did
   */
  record Answer(List<LaneTarget.Result> results, long last) {

    Answer {
      results = List.copyOf(results);
    }

    /** What is there, by the source ids of what was sent. */
    Map<String, LaneTarget.Created> made(List<ItemDraft> sent) {
      Map<String, LaneTarget.Created> made = new HashMap<>();
      for (int i = 0; i < sent.size(); i++) {
        if (results.get(i) instanceof LaneTarget.Created there) {
          made.put(sent.get(i).sourceId(), there);
        }
      }
      return made;
    }
  }

  /**
   * Creates items. After a lost answer what was made is looked for, and what was not is tried
   * again.
   *
   * @throws LostAnswerException if that happens again and again
   */
  Answer create(List<ItemDraft> sent) {
    Map<String, LaneTarget.Result> results = new HashMap<>();
    List<ItemDraft> missing = sent;
    for (int tries = 1; !missing.isEmpty(); tries++) {
      try {
        List<LaneTarget.Result> answers = source.target().create(source.site(), missing);
        for (int i = 0; i < missing.size(); i++) {
          results.put(missing.get(i).sourceId(), answers.get(i));
        }
        missing = List.of();
      } catch (LostAnswerException e) {
        missing = lost(missing, results);
        if (!missing.isEmpty() && tries == PartWriter.TRIES) {
          throw e;
        }
      }
    }
    List<LaneTarget.Result> answered =
        sent.stream()
            .map(one -> java.util.Objects.requireNonNull(results.get(one.sourceId())))
            .toList();
    return new Answer(atTheirPlaces(sent, answered), last(answered));
  }

  /** Looks which of them are there; the others are returned. */
  private List<ItemDraft> lost(List<ItemDraft> sent, Map<String, LaneTarget.Result> results) {
    List<Optional<LaneTarget.Created>> found = look(sent);
    List<ItemDraft> still = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (found.get(i).isPresent()) {
        results.put(sent.get(i).sourceId(), found.get(i).get());
      } else {
        still.add(sent.get(i));
      }
    }
    return still;
  }

  /**
   * Where keys are kept and the answer tells of other ones, the same call may have arrived twice:
   * what stands at its place is the item.
   */
  private List<LaneTarget.Result> atTheirPlaces(
      List<ItemDraft> sent, List<LaneTarget.Result> answered) {
    List<LaneTarget.Result> results = new ArrayList<>(answered);
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (results.get(i) instanceof LaneTarget.Created there && !fits(sent.get(i), there)) {
        moved.add(i);
      }
    }
    if (!moved.isEmpty()) {
      List<Optional<LaneTarget.Created>> found = look(moved.stream().map(sent::get).toList());
      for (int i = 0; i < moved.size(); i++) {
        int index = moved.get(i);
        found.get(i).ifPresent(there -> results.set(index, there));
      }
    }
    return results;
  }

  private boolean fits(ItemDraft draft, LaneTarget.Created there) {
    return !source.site().lane().keepKeys() || there.key().equals(draft.draft().address().key());
  }

  private long last(List<LaneTarget.Result> results) {
    long last = 0;
    for (LaneTarget.Result result : results) {
      if (result instanceof LaneTarget.Created there) {
        last = Math.max(last, source.target().orderOf(there.key()));
      }
    }
    return last;
  }

  /** Which of them are there, by stamp. */
  List<Optional<LaneTarget.Created>> look(List<ItemDraft> sent) {
    long after =
        Math.min(state.highestOrder(source.site().lane().name()), sent.getFirst().order() - 1);
    return source.target().look(source.site(), sent, after);
  }
}

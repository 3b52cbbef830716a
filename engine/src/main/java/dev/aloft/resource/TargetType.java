package dev.aloft.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One resource type on a connected target: the port through which plan reads and apply writes it.
 *
 * <p>Failures are {@link dev.aloft.diagnostics.ProblemException}s with the request in them. A write
 * whose answer was lost ends in {@link LostAnswerException}; the caller then looks with {@link
 * #observe}.
 */
public interface TargetType {

  TypeSchema schema();

  /** Reads the things that the wanted ones could be, and all that Aloft stamped. */
  List<Observed> observe(Wanted wanted);

  /**
   * Asks, after {@link #observe}, what stands in the way of things that are not there and are to be
   * made. Reads only. What is barred is referred to, as if nobody had asked for it to be made.
   *
   * @param missing what neither state nor the target knows; of {@link OnExisting#makes} only
   */
  default Outlook outlook(List<Desired> missing) {
    return Outlook.CLEAR;
  }

  /** Creates the thing, with its stamp where the product allows one, and returns its id. */
  String create(Draft draft);

  /** How many things one call creates. */
  default int batchSize() {
    return 1;
  }

  /** What things have in common that one call creates; an equal text for all that may share one. */
  default String batch(Draft draft) {
    return "";
  }

  /**
   * Creates several things by one call, where the product has such a call: at most {@link
   * #batchSize}, all of one {@link #batch}. They do not refer to each other.
   *
   * @return one result a thing, in order
   */
  default List<Creation> createTogether(List<Draft> drafts) {
    return drafts.stream().<Creation>map(draft -> new Creation.Made(create(draft))).toList();
  }

  /**
   * Writes the named attributes of an existing thing.
   *
   * @param draft all wanted values, so that calls which replace a whole can be formed
   * @param changed the attributes that differ
   */
  void update(String id, Draft draft, Set<String> changed);

  /** Removes a thing that is ours. */
  void delete(String id);

  /** How {@code aloft rollback} takes back what was made of this type, if it can. */
  default Optional<Reversal> reversal() {
    return Optional.empty();
  }

  /** How things of this type are retired, if it has an attribute that is written last. */
  default Optional<Retirement> retirement() {
    return Optional.empty();
  }

  /**
   * Of a temporary type: what of it stands on the target, whether or not state knows it. What
   * carries a stamp is ours.
   *
   * @param recorded everything that state knows of configuration
   */
  default List<Observed> standing(List<Recorded> recorded) {
    Set<String> ids =
        recorded.stream()
            .filter(known -> known.address().type().equals(schema().type()))
            .map(Recorded::targetId)
            .collect(Collectors.toSet());
    return observe(new Wanted(List.of(), ids));
  }

  /**
   * Of a temporary type: takes the thing down and gives back what it had taken the place of. What
   * others changed or use meanwhile is theirs and stays.
   *
   * @return in words, what was left as others want it; empty if all is as it was before
   */
  default Optional<String> takeDown(String id) {
    delete(id);
    return Optional.empty();
  }
}

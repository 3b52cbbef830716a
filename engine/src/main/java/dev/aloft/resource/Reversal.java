package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what Aloft made of one type, as far as nobody needs it by now. Failures are those of
 * {@link TargetType}.
 */
public interface Reversal {

  /** How many things {@link #look} asks about at once. */
  int batchSize();

  /**
   * How things of ours stand by now. Reads only.
   *
   * @param made what state says that Aloft made
   * @return one standing a thing, in order
   */
  List<Standing> look(List<Recorded> made, Work work);

  /** Takes a thing back. One that is gone meanwhile is taken back. */
  void takeBack(Recorded thing, Standing.Unused as);

  /** What a reviewer must know of how things were looked at, one sentence each. */
  List<String> notes();

  /**
   * What Aloft did on the target.
   *
   * @param since when it first wrote there, if that is known
   * @param ours the ids of everything that it made or took over
   */
  record Work(Optional<Instant> since, Set<String> ours) {

    public Work {
      ours = Set.copyOf(ours);
    }
  }

  /** How a thing stands. */
  sealed interface Standing {

    /**
     * Nobody uses it.
     *
     * @param place where it is taken from, as the target calls that
     * @param why in words
     */
    record Unused(String place, String why) implements Standing {}

    /** It is gone already. */
    record Gone() implements Standing {}

    /** It must stay. */
    record Barred(Diagnostic why) implements Standing {}
  }
}

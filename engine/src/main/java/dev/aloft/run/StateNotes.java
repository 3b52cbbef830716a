package dev.aloft.run;

import dev.aloft.plan.Standing;
import dev.aloft.plan.Tally;
import dev.aloft.spec.Envelope;
import dev.aloft.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What state remembers between the runs beside resources and items. */
final class StateNotes {

  /** After this long a plan looks at everything, whatever the target's marks say. */
  static final Duration FULL_LOOK_EVERY = Duration.ofDays(7);

  private static final String APPLIED = "applied";
  private static final String BEGAN = "began";
  private static final String LOOKED = "looked-full";
  private static final String REVIEWED = "reviewed";
  private static final String USED = "envelope-used";
  private static final String SNAPSHOT = "snapshot-of-";

  private final StateStore state;

  StateNotes(StateStore state) {
    this.state = state;
  }

  /** How closely a plan should look, unless it is told. */
  Refresh refresh(Instant now) {
    return instant(LOOKED).filter(looked -> now.isBefore(looked.plus(FULL_LOOK_EVERY))).isPresent()
        ? Refresh.CHANGED
        : Refresh.FULL;
  }

  void looked(Instant now) {
    state.note(LOOKED, now.toString());
  }

  void applied(Instant now) {
    state.note(APPLIED, now.toString());
  }

  /** When the first apply began that was to write something. */
  Optional<Instant> began() {
    return instant(BEGAN);
  }

  /**
   * An apply begins that writes what these snapshots hold, by source.
   *
   * @param now when it begins; a state that is older than this note keeps none
   */
  void writing(Map<String, String> snapshots, Instant now) {
    if (state.note(BEGAN).isEmpty() && instant(APPLIED).isEmpty()) {
      state.note(BEGAN, now.toString());
    }
    snapshots.forEach((source, id) -> state.note(SNAPSHOT + source, id));
  }

  /** The snapshot of a source that was written last. */
  Optional<String> written(String source) {
    return state.note(SNAPSHOT + source);
  }

  /** An apply that somebody reviewed begins: the envelope is whole again. */
  void reviewed(Instant now) {
    state.note(REVIEWED, now.toString());
    state.note(USED, Tally.NOTHING.text());
  }

  /** An apply within the envelope begins. What a killed run did counts in full. */
  void use(Tally planned) {
    state.note(USED, used().plus(planned).text());
  }

  Standing standing(Optional<Envelope> envelope) {
    return new Standing(
        instant(APPLIED),
        instant(LOOKED),
        envelope.map(allowed ->
            new Standing.Allowance(
                allowed.wave(),
                new Tally(
                    allowed.creates(),
                    allowed.updates(),
                    allowed.deletes(),
                    allowed.configuration()),
                used(),
                allowed.period(),
                instant(REVIEWED))));
  }

  private Tally used() {
    return state.note(USED).map(Tally::parse).orElse(Tally.NOTHING);
  }

  private Optional<Instant> instant(String name) {
    return state.note(name).map(Instant::parse);
  }
}

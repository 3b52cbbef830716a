package dev.aloft.state;

import java.nio.file.Path;
import java.util.Optional;

/** Opens states whose transitions are told to somebody. */
public final class WatchedStates implements States {

  private final States states;
  private final Transitions transitions;

  public WatchedStates(States states, Transitions transitions) {
    this.states = states;
    this.transitions = transitions;
  }

  @Override
  public StateStore open(Path file) {
    return states.open(file);
  }

  @Override
  public StateStore openLocked(Path file, String command) {
    return new WatchedState(states.openLocked(file, command), transitions);
  }

  @Override
  public String thisHost() {
    return states.thisHost();
  }

  @Override
  public Optional<LockOwner> owner(Path file) {
    return states.owner(file);
  }

  @Override
  public void unlock(Path file) {
    states.unlock(file);
  }
}

package dev.aloft.state.sqlite;

import dev.aloft.state.ForwardingState;
import dev.aloft.state.StateStore;

/** A state whose lock is held until it is closed. */
final class LockedState extends ForwardingState {

  private final StateStore state;
  private final Runnable release;

  LockedState(StateStore state, Runnable release) {
    super(state);
    this.state = state;
    this.release = release;
  }

  @Override
  public void close() {
    try (state) {
      release.run();
    }
  }
}

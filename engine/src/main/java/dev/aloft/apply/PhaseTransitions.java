package dev.aloft.apply;

import dev.aloft.state.Transitions;
import dev.aloft.value.Address;

/** Tells the begin of each phase as a transition, and everything to the listener behind it. */
public record PhaseTransitions(ApplyListener listener, Transitions transitions)
    implements ApplyListener {

  @Override
  public void configured(Address address) {
    listener.configured(address);
  }

  @Override
  public void phase(String lane, String phase) {
    transitions.reached(new Transitions.Transition(Transitions.Side.AFTER, "phase " + phase));
    listener.phase(lane, phase);
  }

  @Override
  public void progressed(String lane, String what, int count) {
    listener.progressed(lane, what, count);
  }
}

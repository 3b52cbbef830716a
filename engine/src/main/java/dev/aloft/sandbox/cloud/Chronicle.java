package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears of everything that changes an organization's people, groups and policies, and tells those
 * who want to know it together with who did it. What happens while nobody acts, such as the
 * founding of a site, is told to nobody. Guarded by the organization's lock.
 */
public final class Chronicle {

  /** Who does something. */
  public sealed interface Actor {

    /** Somebody, by his API token. */
    record Person(String accountId) implements Actor {}

    /** Whoever holds an API key of the organization. */
    record Key() implements Actor {}

    /** The migration assistant, in a task that somebody started. */
    record Assistant() implements Actor {}
  }

  /** Wants to know what happens. */
  public interface Listener {

    /** Somebody did something. */
    void happened(Actor actor, Happening happening);
  }

  private final List<Listener> listeners = new ArrayList<>();
  private Optional<Actor> acting = Optional.empty();

  /** Tells a listener too from now on. */
  public void tell(Listener listener) {
    listeners.add(listener);
  }

  /** Somebody acts from now on, until {@link #ends}. */
  public void begins(Actor actor) {
    acting = Optional.of(actor);
  }

  /** Nobody acts any longer. */
  public void ends() {
    acting = Optional.empty();
  }

  /** Who acts; nobody while a site is founded or loaded. */
  public Optional<Actor> acting() {
    return acting;
  }

  /** Something happened. */
  public void happened(Action action, Subject... about) {
    acting.ifPresent(actor -> {
      Happening happening = new Happening(action, List.of(about));
      listeners.forEach(listener -> listener.happened(actor, happening));
    });
  }
}

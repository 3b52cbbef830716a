package dev.aloft.state;

/**
 * Is told of every transition of the journal and the recorded state, before it begins and when it
 * is durable. Does nothing in ordinary runs; a test or a rehearsal of a crash binds one that ends
 * the process at a chosen one. Called from several threads.
 */
@FunctionalInterface
public interface Transitions {

  /** Passes everything by. */
  Transitions UNWATCHED = transition -> {};

  /** Called at a transition; may never return. */
  void reached(Transition transition);

  /** On which side of a transition the run is. */
  enum Side {
    BEFORE,
    AFTER
  }

  /**
   * A transition.
   *
   * @param name what it does and to what kind of thing, such as {@code begin create-part}, {@code
   *     record part} or {@code phase links}; names no single thing
   */
  record Transition(Side side, String name) {

    /** As it is named on a command line: {@code before begin create-part}. */
    @Override
    public String toString() {
      return side.name().toLowerCase(java.util.Locale.ROOT) + " " + name;
    }
  }
}

package dev.aloft.plan;

import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;

/** What a wanted resource met on the target, and by what it was recognised. */
public sealed interface Match {

  /** Nothing. */
  record None() implements Match {}

  /** The thing that state knows. */
  record ByState(Recorded recorded, Observed observed) implements Match {}

  /** State knows it, but it is no longer on the target. */
  record Gone(Recorded recorded) implements Match {}

  /** A thing that carries its stamp. */
  record ByStamp(Observed observed) implements Match {}

  /** A foreign thing of its natural key. */
  record ByNaturalKey(Observed observed) implements Match {}

  /** More than one foreign thing of its natural key. */
  record Several(Observed first) implements Match {}

  /** A foreign thing of its natural key, to which nothing can refer as it is. */
  record Asleep(Observed observed) implements Match {}

  /** A thing that another wanted resource met already. */
  record Shared(Observed observed) implements Match {}
}

package dev.aloft.apply;

import dev.aloft.value.Address;

/** Is told what apply does, for progress and logs. Called from several threads. */
public interface ApplyListener {

  /** Hears nothing. */
  ApplyListener SILENT = new ApplyListener() {};

  /** A resource of configuration was written. */
  default void configured(Address address) {}

  /** A phase of a lane begins. */
  default void phase(String lane, String phase) {}

  /** Items or parts of a lane were written. */
  default void progressed(String lane, String what, int count) {}
}

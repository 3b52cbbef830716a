package dev.aloft.resource;

import dev.aloft.value.Address;
import java.util.List;
import java.util.Set;

/**
 * What the target says before anything is made.
 *
 * @param barred which of the things cannot be made there, although the spec says so
 * @param checks what somebody should look at
 */
public record Outlook(Set<Address> barred, List<CheckResult> checks) {

  /** Nothing stands in the way. */
  public static final Outlook CLEAR = new Outlook(Set.of(), List.of());

  /** Keeps copies. */
  public Outlook {
    barred = Set.copyOf(barred);
    checks = List.copyOf(checks);
  }
}

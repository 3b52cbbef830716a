package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What unlock did.
 *
 * @param owner who held the lock, in words
 */
public record UnlockView(Optional<String> owner) {

  /** One line. */
  public String text(Style style) {
    return owner.map(who -> style.good("unlocked") + ": was held by " + who).orElse("not locked")
        + "\n";
  }

  /** The document of kind {@code Unlock}. */
  public JsonDocument json() {
    return new JsonDocument("Unlock", new Body(owner.isPresent(), owner));
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(boolean wasLocked, Optional<String> owner) {}
}

package dev.aloft.organization;

import java.util.Optional;

/**
 * Somebody who was invited.
 *
 * @param refusal what the person did not get, and why; empty if everything came about
 */
public record Invited(String accountId, String email, Optional<String> refusal) {

  /** The id only: addresses are personal data. */
  @Override
  public String toString() {
    return "Invited[" + accountId + "]";
  }
}

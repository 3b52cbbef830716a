package dev.aloft.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a directory knows.
 *
 * @param userName the name that is the person's alone, in small letters; often an address
 * @param email the primary address, in small letters; empty if there is none
 * @param active whether the person may log in
 * @param accountId the account that belongs to it, if the directory tells
 * @param created when it was made, if the directory tells
 */
public record ScimUser(
    String id,
    String userName,
    String email,
    boolean active,
    Optional<String> accountId,
    Optional<Instant> created) {

  /** The id only: names and addresses are personal data. */
  @Override
  public String toString() {
    return "ScimUser[" + id + "]";
  }
}

package dev.aloft.organization;

/**
 * An account of an organization.
 *
 * @param email as the organization's administrators see it, whatever the profile hides
 * @param active whether the account can be used and is in one of the directories
 * @param managed whether an organization owns the account, not necessarily this one
 */
public record Member(String accountId, String email, String name, boolean active, boolean managed) {

  /** The id only: names and addresses are personal data. */
  @Override
  public String toString() {
    return "Member[" + accountId + "]";
  }
}

package dev.aloft.organization;

/**
 * An account of an organization.
 *
 * @param email as the organization's administrators see it, whatever the profile hides
 * @param status the contract's {@code Status}: of the account and of its place in the directories
 * @param managed whether an organization owns the account, not necessarily this one
 */
public record Member(String accountId, String email, String name, String status, boolean managed) {

  /** Whether the account can be used and is in one of the directories. */
  public boolean active() {
    return status.equals("active");
  }

  /** Whether its access is suspended in all directories: it takes no seat, and keeps its groups. */
  public boolean suspended() {
    return status.equals("suspended");
  }

  /** Whether nobody can log in with it: its owner or its directory says so. */
  public boolean deactivated() {
    return status.equals("deactivated");
  }

  /** Whether it is known, and in none of the directories. */
  public boolean outside() {
    return status.equals("not_invited");
  }

  /** The id only: names and addresses are personal data. */
  @Override
  public String toString() {
    return "Member[" + accountId + "]";
  }
}

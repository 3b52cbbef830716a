package dev.aloft.sandbox.cloud;

import java.util.Optional;

/**
 * A person's account as the product knows it.
 *
 * @param accountId the id that everything refers to
 * @param displayName the name that others see
 * @param email the address, where the account has one
 * @param emailVisible whether the owner lets others see the address
 * @param active whether the account may log in
 * @param type {@code atlassian}, {@code app} or {@code customer}
 * @param timeZone the owner's time zone id
 */
public record Account(
    String accountId,
    String displayName,
    Optional<String> email,
    boolean emailVisible,
    boolean active,
    String type,
    String timeZone) {

  /** Nobody in particular: who calls without having logged in. Is in no directory. */
  public static final Account ANONYMOUS =
      new Account("", "Anonymous", Optional.empty(), false, false, "unknown", "Etc/GMT");

  /** Whether this is nobody in particular. */
  public boolean anonymous() {
    return accountId.isEmpty();
  }

  /** The same account with its address hidden or shown. */
  public Account withEmailVisible(boolean visible) {
    return new Account(accountId, displayName, email, visible, active, type, timeZone);
  }

  /** The same account, active or not. */
  public Account withActive(boolean now) {
    return new Account(accountId, displayName, email, emailVisible, now, type, timeZone);
  }

  /** The same account under another name. */
  public Account withDisplayName(String name) {
    return new Account(accountId, name, email, emailVisible, active, type, timeZone);
  }

  /** The same account with another address. */
  public Account withEmail(String address) {
    return new Account(
        accountId, displayName, Optional.of(address), emailVisible, active, type, timeZone);
  }

  /** What is left of an account that was deleted: nothing that tells whose it was. */
  public Account closed() {
    return new Account(accountId, "Former user", Optional.empty(), false, false, type, "Etc/GMT");
  }

  /** The same account in another time zone. */
  public Account withTimeZone(String zone) {
    return new Account(accountId, displayName, email, emailVisible, active, type, zone);
  }

  /** The id only: name and address are personal data. */
  @Override
  public String toString() {
    return "Account[" + accountId + "]";
  }
}

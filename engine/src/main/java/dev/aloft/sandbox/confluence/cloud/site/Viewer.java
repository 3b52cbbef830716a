package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.Account;

/**
 * Who asks.
 *
 * @param unbound whether he uses an admin key, before which no restriction and no space is closed
 */
public record Viewer(Account account, boolean unbound) {

  /** His account id. */
  public String id() {
    return account.accountId();
  }
}

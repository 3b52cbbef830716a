package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who belongs to an organization and may log in there, and the domains whose people it manages.
 * Every account belongs to it until it is removed. Guarded by the organization's lock.
 */
public final class Directory {

  /** How an account stands to the organization. */
  public enum Membership {
    ACTIVE,
    /** It keeps groups and roles and opens nothing. */
    SUSPENDED,
    /** It has to be invited again. */
    NONE
  }

  private final Map<String, Membership> memberships = new HashMap<>();
  private final Set<String> domains = new LinkedHashSet<>();
  private final Chronicle chronicle;

  Directory(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /**
   * What a site remembers of it.
   *
   * @param memberships by account id, of those that are not simply active
   */
  public record Content(Map<String, Membership> memberships, List<String> domains) {}

  /** Everything that is here. */
  public Content content() {
    return new Content(new TreeMap<>(memberships), domains());
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content content) {
    memberships.clear();
    memberships.putAll(content.memberships());
    domains.clear();
    domains.addAll(content.domains());
  }

  /** How the account stands. */
  public Membership membership(String accountId) {
    return memberships.getOrDefault(accountId, Membership.ACTIVE);
  }

  /** Lets the account stand otherwise from now on. */
  public void put(String accountId, Membership membership) {
    Membership before = membership(accountId);
    memberships.put(accountId, membership);
    if (before != membership) {
      chronicle.happened(
          switch (membership) {
            case ACTIVE -> Action.USER_RESTORED;
            case SUSPENDED -> Action.USER_SUSPENDED;
            case NONE -> Action.USER_REMOVED;
          },
          Subject.user(accountId));
    }
  }

  /** Verifies a domain: the accounts with its addresses are managed from now on. */
  public void verify(String domain) {
    domains.add(domain.toLowerCase(Locale.ROOT));
  }

  /** The verified domains in the order in which they came. */
  public List<String> domains() {
    return List.copyOf(domains);
  }

  /** Whether the organization manages the account. */
  public boolean manages(Account account) {
    return domainOf(account).filter(new HashSet<>(domains)::contains).isPresent();
  }

  /** The domain of an account's address, in small letters. */
  public static Optional<String> domainOf(Account account) {
    return account
        .email()
        .map(email -> email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
  }
}

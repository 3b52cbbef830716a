package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to an organization and may log in there, and the domains whose people it manages.
 * Every account belongs to it until it is removed, and is in one of its directories: the first,
 * unless it was moved. Guarded by the organization's lock.
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

  /** The names of the directories beside the first, by id. */
  private final Map<String, String> further = new LinkedHashMap<>();

  /** The directories of the accounts that are not in the first. */
  private final Map<String, String> homes = new HashMap<>();

  private final Chronicle chronicle;

  Directory(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /**
   * What a site remembers of it.
   *
   * @param memberships by account id, of those that are not simply active
   * @param further names of directories by id; none in what was kept before there were some
   * @param homes directories by account id, of those that are not in the first
   */
  public record Content(
      Map<String, Membership> memberships,
      List<String> domains,
      @Nullable Map<String, String> further,
      @Nullable Map<String, String> homes) {}

  /** Everything that is here. */
  public Content content() {
    return new Content(
        new TreeMap<>(memberships), domains(), new LinkedHashMap<>(further), new TreeMap<>(homes));
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content content) {
    memberships.clear();
    memberships.putAll(content.memberships());
    domains.clear();
    domains.addAll(content.domains());
    further.clear();
    further.putAll(Objects.requireNonNullElse(content.further(), Map.of()));
    homes.clear();
    homes.putAll(Objects.requireNonNullElse(content.homes(), Map.of()));
  }

  /**
   * A directory beside the first, of people only: its groups are the organization's.
   *
   * @return its id
   */
  public String found(String name) {
    byte[] seed = ("directory/" + further.size() + "/" + name).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(seed).toString();
    further.put(id, name);
    return id;
  }

  /** The directories beside the first: their names by id. */
  public Map<String, String> further() {
    return Map.copyOf(further);
  }

  /** Moves an account into a directory beside the first. */
  public void move(String accountId, String directory) {
    homes.put(accountId, directory);
  }

  /** The directory beside the first in which an account is; empty if it is in the first. */
  public Optional<String> home(String accountId) {
    return Optional.ofNullable(homes.get(accountId));
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

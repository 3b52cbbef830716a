package dev.aloft.jira.access;

import dev.aloft.jira.Names;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.EmailAddress;
import dev.aloft.value.Address;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts that several people of the source become, by a row of the people map or as duplicates:
 * whatever one of them may, all may who log in with it.
 */
final class SharedAccounts {

  /** How a plan says what gives somebody such access. */
  static final String THROUGH = "an account that several people become";

  private final Map<Address, Set<String>> people = new HashMap<>();

  /**
   * @param active those who may log in to the source; of those who do not move, the own address
   *     tells which account is theirs
   */
  SharedAccounts(Collection<SourceUser> active, Names names) {
    Map<Address, String> first = new HashMap<>();
    for (SourceUser person : active) {
      names
          .find(UserType.TYPE, person.key())
          .or(() -> own(person))
          .ifPresent(address -> {
            String other = first.putIfAbsent(address, person.key());
            if (other != null) {
              people
                  .computeIfAbsent(address, any -> new TreeSet<>(Set.of(other)))
                  .add(person.key());
            }
          });
    }
  }

  /** The account of somebody's own address, whoever may have it. */
  static Optional<Address> own(SourceUser person) {
    return person
        .email()
        .flatMap(EmailAddress::parse)
        .map(email -> Address.of(UserType.TYPE, email.text()));
  }

  /**
   * Whether somebody who becomes the account is not among those who had something.
   *
   * @param keys of those who had it
   */
  boolean hasOthersThan(Set<String> keys, Address person) {
    return Optional.ofNullable(people.get(person))
        .filter(all -> !keys.containsAll(all))
        .isPresent();
  }
}

package dev.aloft.people;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody in a source.
 *
 * @param key what the source's rows call this person
 * @param name the login name
 * @param displayName the full name
 * @param email the address as it was read, whatever it holds
 * @param active whether the person may log in at the source
 * @param present whether there is an account at the source; false for the deleted and missing
 * @param directory the place of the person's directory in the order in which they are asked
 * @param groups the groups that the person is in, in small letters
 * @param customer whether the person only asks at service desks and may use no application
 */
public record Person(
    String key,
    String name,
    String displayName,
    Optional<String> email,
    boolean active,
    boolean present,
    long directory,
    Set<String> groups,
    boolean customer) {

  public Person {
    groups = Set.copyOf(groups);
  }

  /** The key only: names and addresses are personal data. */
  @Override
  public String toString() {
    return "Person[" + key + "]";
  }
}

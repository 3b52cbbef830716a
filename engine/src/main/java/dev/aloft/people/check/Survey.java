package dev.aloft.people.check;

import dev.aloft.people.Names;
import dev.aloft.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What several checks ask about, found out once.
 *
 * @param ruled those who move, have an account at the source, and for whom the rules have an
 *     answer, not a row of the people map
 * @param sharing those of them who share an address, together
 * @param byName those who move and have an account at the source, by login name in small letters
 */
record Survey(
    Roster roster, List<Person> ruled, List<List<Person>> sharing, Map<String, Person> byName) {

  static Survey of(Roster roster) {
    List<Person> ruled = new ArrayList<>();
    Map<String, List<Person>> byAddress = new HashMap<>();
    Map<String, Person> byName = new HashMap<>();
    roster
        .present()
        .forEach(person -> {
          byName.putIfAbsent(Names.folded(person.name()), person);
          if (!roster.isMapped(person)) {
            ruled.add(person);
            Roster.address(person)
                .ifPresent(address ->
                    byAddress
                        .computeIfAbsent(address.text(), any -> new ArrayList<>(1))
                        .add(person));
          }
        });
    byAddress.values().removeIf(people -> people.size() == 1);
    return new Survey(roster, ruled, List.copyOf(new TreeMap<>(byAddress).values()), byName);
  }
}

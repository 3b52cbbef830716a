package dev.aloft.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The 84 people of Lighthouse Ferries, in two directories. */
final class FerryPeople {

  /**
   * A person.
   *
   * @param email empty for somebody without one
   * @param directory 1 is Jira's own, 2 the company's
   */
  record Person(String key, String name, String email, boolean active, int directory) {}

  private static final List<String> FIRST =
      List.of(
          "Ana", "Bo", "Carla", "Dag", "Elin", "Finn", "Greta", "Hugo", "Ida", "Jonas", "Kaja",
          "Lars", "Mina", "Nils", "Olga", "Per", "Runa", "Sven", "Tove", "Ulf");
  private static final List<String> LAST =
      List.of("Weber", "Strand", "Havn", "Fjeld", "Brandt", "Lindqvist", "Øverland", "Kerr");

  private FerryPeople() {}

  static List<Person> all() {
    List<Person> people = new ArrayList<>();
    // The traps first, each one plan line.
    people.add(person("admin", "Site Admin", "it@lighthouse.example", true, 1));
    people.add(person("ana.weber", "Ana Weber", "Ana.Weber@lighthouse.example", true, 2));
    people.add(person("aweber", "Ana Weber (old)", "ana.weber@LIGHTHOUSE.example", true, 1));
    people.add(person("desk.north", "Desk North", "desk@lighthouse.example", true, 1));
    people.add(person("desk.south", "Desk South", "desk@lighthouse.example", true, 1));
    people.add(person("desk.night", "Desk Night", "desk@lighthouse.example", true, 1));
    people.add(person("gone.gustav", "Gustav Gone", "", false, 1));
    people.add(person("yard.jim", "Jim Yard", "jim@shipyard.example", true, 1));
    people.add(person("yard.kim", "Kim Yard", "kim@shipyard.example", true, 1));
    for (int i = 0; people.size() < 84; i++) {
      String first = FIRST.get(i % FIRST.size());
      String last = LAST.get(1 + i / FIRST.size() % (LAST.size() - 1));
      String login = (first + "." + last).toLowerCase(Locale.ROOT).replace("ø", "o");
      if (people.stream().noneMatch(one -> one.key().equals(login))) {
        people.add(
            person(login, first + " " + last, login + "@lighthouse.example", i % 13 != 12, 2));
      }
    }
    return people;
  }

  private static Person person(
      String key, String name, String email, boolean active, int directory) {
    return new Person(key, name, email, active, directory);
  }
}

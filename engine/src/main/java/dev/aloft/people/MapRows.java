package dev.aloft.people;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.spec.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of the people map that speak about a source, each with its person. For a person the
 * narrowest row counts: one that names the source before one that does not, then one by key, one by
 * login name, one by address.
 */
final class MapRows {

  private static final Comparator<Match> NARROWEST_FIRST =
      Comparator.comparing((Match match) -> match.row().source().isEmpty())
          .thenComparing(Match::by)
          .thenComparing(match -> match.row().location());

  private final Map<String, Users.MapRow> byPerson = new HashMap<>();
  private final List<Users.MapRow> unmatched;

  MapRows(List<Users.MapRow> rows, String source, Collection<Person> people) {
    List<Users.MapRow> here =
        rows.stream().filter(row -> row.source().map(source::equals).orElse(true)).toList();
    // Most migrations have no map, and many people.
    Index index = new Index(here.isEmpty() ? List.of() : people);
    List<Match> matches = here.stream().flatMap(index::matches).sorted(NARROWEST_FIRST).toList();
    matches.forEach(match -> byPerson.putIfAbsent(match.person(), match.row()));
    Set<Users.MapRow> met = new HashSet<>(matches.stream().map(Match::row).toList());
    this.unmatched = here.stream().filter(row -> !met.contains(row)).toList();
  }

  Optional<Users.MapRow> of(Person person) {
    return Optional.ofNullable(byPerson.get(person.key()));
  }

  /** A warning for each row that speaks about nobody. */
  Stream<Diagnostic> problems(String source) {
    return unmatched.stream()
        .sorted(Comparator.comparing(Users.MapRow::location))
        .map(row ->
            Diagnostic.of(
                    PeopleCode.MAP_UNMATCHED,
                    row.location().toLocation(),
                    "the row speaks about nobody in source " + source)
                .next("correct who it speaks about, or remove the row"));
  }

  private enum By {
    KEY,
    NAME,
    ADDRESS
  }

  private record Match(Users.MapRow row, By by, String person) {}

  /** The people by what they are called, ignoring case. */
  private static final class Index {

    private final Map<By, Map<String, List<Person>>> people = new EnumMap<>(By.class);

    Index(Collection<Person> everyone) {
      put(By.KEY, everyone, person -> Optional.of(person.key()));
      put(By.NAME, everyone, person -> Optional.of(person.name()));
      put(By.ADDRESS, everyone, Person::email);
    }

    private void put(
        By by, Collection<Person> everyone, Function<Person, Optional<String>> called) {
      Map<String, List<Person>> found = new HashMap<>();
      everyone.forEach(person ->
          called
              .apply(person)
              .map(Names::folded)
              .filter(name -> !name.isEmpty())
              .ifPresent(
                  name -> found.computeIfAbsent(name, any -> new ArrayList<>()).add(person)));
      people.put(by, found);
    }

    /** Those who are called by the first of the row's names by which anybody is called. */
    Stream<Match> matches(Users.MapRow row) {
      return row.names().stream()
          .map(name -> called(Names.folded(name), row))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .stream()
          .flatMap(List::stream);
    }

    private List<Match> called(String name, Users.MapRow row) {
      List<Match> found = new ArrayList<>();
      people.forEach((by, called) ->
          called
              .getOrDefault(name, List.of())
              .forEach(person -> found.add(new Match(row, by, person.key()))));
      return found;
    }
  }
}

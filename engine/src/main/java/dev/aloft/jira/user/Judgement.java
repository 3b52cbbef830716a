package dev.aloft.jira.user;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceDirectory;
import dev.aloft.jira.source.SourceGroup;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.source.UserKind;
import dev.aloft.people.Assignment;
import dev.aloft.people.PeopleRules;
import dev.aloft.people.Person;
import dev.aloft.people.check.Roster;
import dev.aloft.spec.Users;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Users document makes of a source's people.
 *
 * @param involved the keys of those whom the target has to know by an account
 * @param authors the keys of those whose names stand in words
 * @param assignment what becomes of those who are involved
 * @param roster all of it as the checks see it
 */
public record Judgement(
    Set<String> involved, Set<String> authors, Assignment assignment, Roster roster) {

  public Judgement {
    involved = Set.copyOf(involved);
    authors = Set.copyOf(authors);
  }

  /** Judges, and reports nothing yet. */
  public static Judgement of(Derivation derivation) {
    People people = derivation.source().people();
    Users users = derivation.blueprint().users();
    Involved involved = new Involved(derivation);
    Set<String> wanted = involved.people();
    Set<String> authors = involved.authors();
    Traits traits =
        new Traits(
            involved.members().groupsByPerson(), Customers.of(derivation, involved.members()));
    List<Person> everyone = persons(everyone(people), traits);
    Assignment assignment =
        new PeopleRules(users, derivation.sourceName())
            .assign(everyone, wanted, people.groups().stream().map(SourceGroup::name).toList());
    Roster roster =
        new Roster(
            everyone.stream().filter(person -> wanted.contains(person.key())).toList(),
            everyone.stream()
                .filter(person -> authors.contains(person.key()) && !wanted.contains(person.key()))
                .toList(),
            persons(people.shadowed().stream(), traits),
            assignment,
            users.maxStandIns());
    return new Judgement(wanted, authors, assignment, roster);
  }

  /** Those who have or had an account that counts, and those whom rows name all the same. */
  public static Stream<SourceUser> everyone(People people) {
    return Stream.concat(people.users().stream(), people.missing().stream());
  }

  /** What people are beside their accounts, by their keys. */
  private record Traits(Map<String, Set<String>> groups, Set<String> customers) {}

  private static List<Person> persons(Stream<SourceUser> users, Traits traits) {
    return users.map(user -> person(user, traits)).toList();
  }

  private static Person person(SourceUser user, Traits traits) {
    return new Person(
        user.key(),
        user.name(),
        user.displayName(),
        user.email(),
        user.active(),
        user.kind() == UserKind.PRESENT,
        user.directory().map(SourceDirectory::position).orElse(0L),
        traits.groups().getOrDefault(user.key(), Set.of()),
        traits.customers().contains(user.key()));
  }
}

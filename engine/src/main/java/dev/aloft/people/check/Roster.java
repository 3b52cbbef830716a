package dev.aloft.people.check;

import dev.aloft.people.Assignment;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.Grounds;
import dev.aloft.people.Person;
import dev.aloft.people.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of a source as the checks see them.
 *
 * @param moving those whom the migration has to name by an account, by key
 * @param authors those whose names stand in words only, by key
 * @param shadowed accounts that do not count, since an earlier directory has the same name
 * @param assignment what becomes of those who move
 * @param maxStandIns how many of those who move may become the stand-in although they are active, 0
 *     to 1
 */
public record Roster(
    List<Person> moving,
    List<Person> authors,
    List<Person> shadowed,
    Assignment assignment,
    double maxStandIns) {

  public Roster {
    moving = List.copyOf(moving);
    authors = List.copyOf(authors);
    shadowed = List.copyOf(shadowed);
  }

  /** Those who move and have an account at the source. */
  Stream<Person> present() {
    return moving.stream().filter(Person::present);
  }

  /** Whether a row of the people map has the answer for somebody, and not the rules. */
  boolean isMapped(Person person) {
    return Optional.ofNullable(assignment.verdicts().get(person.key()))
        .filter(Roster::isByRow)
        .isPresent();
  }

  private static boolean isByRow(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Account(var _, Grounds grounds) -> grounds instanceof Grounds.Mapped;
      case Verdict.StandIn standIn -> standIn.why() == Verdict.Why.MAPPED;
    };
  }

  /** Those for whom the rules found no account of their own, for one of these reasons. */
  Stream<Person> standIns(Collection<Verdict.Why> reasons) {
    return moving.stream()
        .filter(person ->
            assignment.verdicts().get(person.key()) instanceof Verdict.StandIn standIn
                && reasons.contains(standIn.why()));
  }

  /** Whether the rules found an account for the person by the person's own address. */
  boolean hasAccount(Person person) {
    return assignment.verdicts().get(person.key()) instanceof Verdict.Account;
  }

  static Optional<EmailAddress> address(Person person) {
    return person.email().flatMap(EmailAddress::parse);
  }
}

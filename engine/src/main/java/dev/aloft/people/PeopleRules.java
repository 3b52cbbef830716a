package dev.aloft.people;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.spec.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says who becomes which account, by the Users document. In this order: the people map; nobody
 * without an account at the source; excluded groups; inactive people; customers of service desks;
 * addresses that are missing or none; rewritten domains; domains that are not trusted; two people
 * of one address.
 */
public final class PeopleRules {

  private final Users users;
  private final String source;
  private final Optional<EmailAddress> standIn;
  private final Optional<EmailAddress> excludedBecome;
  private final Set<String> excludedGroups;

  /**
   * @param source the source's name in the spec
   */
  public PeopleRules(Users users, String source) {
    this.users = users;
    this.source = source;
    this.standIn = users.standIn().map(Users.StandIn::email).flatMap(EmailAddress::parse);
    this.excludedBecome =
        users
            .exclude()
            .flatMap(Users.Exclusion::replaceRoles)
            .map(Users.StandIn::email)
            .flatMap(EmailAddress::parse)
            .or(() -> standIn);
    this.excludedGroups =
        users.exclude().stream()
            .flatMap(exclusion -> exclusion.groups().stream())
            .map(group -> Names.folded(group.name()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Judges.
   *
   * @param people everyone of the source, so that rows of the map find theirs
   * @param wanted the keys of those who move; the others can neither fail nor be duplicates
   * @param groups the names of the source's groups
   */
  public Assignment assign(
      Collection<Person> people, Set<String> wanted, Collection<String> groups) {
    List<Diagnostic> problems = new ArrayList<>(unknownGroups(groups));
    MapRows rows = new MapRows(users.map(), source, people);
    rows.problems(source).forEach(problems::add);
    Map<String, Verdict> verdicts = new HashMap<>();
    Map<String, List<Person>> byAddress = new TreeMap<>();
    for (Person person : people) {
      if (!wanted.contains(person.key())) {
        continue;
      }
      Verdict verdict =
          rows.of(person).flatMap(this::byRow).orElseGet(() -> byRule(person, problems));
      verdicts.put(person.key(), verdict);
      if (verdict instanceof Verdict.Account(EmailAddress address, Grounds grounds)
          && !(grounds instanceof Grounds.Mapped)) {
        byAddress.computeIfAbsent(address.text(), any -> new ArrayList<>()).add(person);
      }
    }
    byAddress.forEach((address, sharing) -> {
      if (sharing.size() > 1) {
        settle(new EmailAddress(address), sharing, verdicts, problems);
      }
    });
    return new Assignment(verdicts, problems);
  }

  private Optional<Verdict> byRow(Users.MapRow row) {
    return switch (row.becomes()) {
      case Users.Becomes.Account(String email) ->
          EmailAddress.parse(email)
              .map(address -> new Verdict.Account(address, new Grounds.Mapped(row.location())));
      case Users.Becomes.StandIn() -> Optional.of(standIn(Verdict.Why.MAPPED));
    };
  }

  private Verdict byRule(Person person, List<Diagnostic> problems) {
    if (!person.present()) {
      return standIn(Verdict.Why.GONE);
    }
    if (person.groups().stream().anyMatch(excludedGroups::contains)) {
      return new Verdict.StandIn(Verdict.Why.EXCLUDED, excludedBecome);
    }
    if (!person.active() && users.inactive() == Users.Inactive.STAND_IN) {
      return standIn(Verdict.Why.INACTIVE);
    }
    if (person.customer() && users.customers() == Users.Customers.STAND_IN) {
      return standIn(Verdict.Why.CUSTOMER);
    }
    if (person.email().filter(text -> !text.isBlank()).isEmpty()) {
      return standIn(Verdict.Why.NO_ADDRESS);
    }
    Optional<EmailAddress> address = person.email().flatMap(EmailAddress::parse);
    if (address.isEmpty()) {
      if (users.invalid() == Users.Invalid.FAIL) {
        problems.add(
            Diagnostic.of(
                    PeopleCode.INVALID_ADDRESS,
                    users.location().toLocation(),
                    "the e-mail address of " + named(person) + " is no address")
                .next("give the person an account in the people map"));
      }
      return standIn(Verdict.Why.INVALID_ADDRESS);
    }
    Verdict.Account account = rewritten(address.get());
    if (!trusts(person, account.address())) {
      return standIn(Verdict.Why.UNTRUSTED_DOMAIN);
    }
    return account;
  }

  /** Customers for whom accounts are made are elsewhere by nature. */
  private boolean trusts(Person person, EmailAddress address) {
    return users.trusts(address.domain())
        || (person.customer() && users.customers() == Users.Customers.CREATE);
  }

  private Verdict.Account rewritten(EmailAddress address) {
    return users
        .rewrite(address.domain())
        .map(rewrite ->
            new Verdict.Account(
                address.at(rewrite.to()), new Grounds.RewrittenDomain(rewrite.location())))
        .orElseGet(() -> new Verdict.Account(address, new Grounds.OwnAddress()));
  }

  private Verdict standIn(Verdict.Why why) {
    return new Verdict.StandIn(why, standIn);
  }

  /** Several people of one address; those whom the map sends there are not among them. */
  private void settle(
      EmailAddress address,
      List<Person> sharing,
      Map<String, Verdict> verdicts,
      List<Diagnostic> problems) {
    List<Person> inOrder =
        sharing.stream()
            .sorted(Comparator.comparingLong(Person::directory).thenComparing(Person::key))
            .toList();
    Person winner = inOrder.getFirst();
    Optional<String> first = spelling(winner);
    List<Person> others =
        inOrder.stream()
            .skip(1)
            .filter(
                person -> users.duplicates() != Users.Duplicates.MERGE || !isOne(winner, person))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    others.forEach(person ->
        verdicts.put(
            person.key(),
            standIn(
                spelling(person).equals(first) ? Verdict.Why.DUPLICATE : Verdict.Why.SPELLING)));
    if (users.duplicates() != Users.Duplicates.FIRST_DIRECTORY) {
      problems.add(
          Diagnostic.of(
                  PeopleCode.DUPLICATE_ADDRESS,
                  users.location().toLocation(),
                  Stream.concat(Stream.of(winner), others.stream())
                          .map(this::named)
                          .collect(Collectors.joining(" and "))
                      + " have one e-mail address, "
                      + address.masked())
              .expected(
                  users.duplicates() == Users.Duplicates.MERGE
                      ? "one name and one spelling for each address: `merge` joins nobody else"
                      : "one person for each address, or `duplicates: merge | first-directory`")
              .next("tell them apart in the people map, or say what becomes of duplicates"));
    }
  }

  /** Whether two accounts of one address are one person's beyond doubt. */
  private static boolean isOne(Person person, Person other) {
    return spelling(person).equals(spelling(other))
        && Names.mayBeOne(person.displayName(), other.displayName());
  }

  private static Optional<String> spelling(Person person) {
    return person.email().map(String::strip);
  }

  private List<Diagnostic> unknownGroups(Collection<String> groups) {
    Set<String> known = groups.stream().map(Names::folded).collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            users.exclude().stream().flatMap(exclusion -> exclusion.groups().stream()),
            users.productAccess().stream().flatMap(line -> line.groups().stream()))
        .filter(group -> !known.contains(Names.folded(group.name())))
        .map(group ->
            Diagnostic.of(
                    PeopleCode.UNKNOWN_GROUP,
                    group.location().toLocation(),
                    "no group \"" + group.name() + "\" in source " + source)
                .next("correct the name or remove it"))
        .toList();
  }

  /** Some sites use addresses as login names, and so as keys. */
  private String named(Person person) {
    return source
        + "/"
        + EmailAddress.parse(person.key()).map(EmailAddress::masked).orElse(person.key());
  }
}

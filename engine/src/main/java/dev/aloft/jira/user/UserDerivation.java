package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Severity;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.Assignment;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.Grounds;
import dev.aloft.people.Invitations;
import dev.aloft.people.Person;
import dev.aloft.people.Verdict;
import dev.aloft.people.check.Roster;
import dev.aloft.people.check.UserChecks;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.Target;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Wants the account of everyone whom a moving project involves. People whose names only stand in
 * words (who wrote a comment) need none.
 */
final class UserDerivation {

  private static final String SHADOWED = "shadowed-account";
  private static final String AUTHORSHIP = "authorship";

  private final Derivation derivation;
  private final Users users;
  private final People people;
  private final Map<Verdict.Why, Long> standIns = new EnumMap<>(Verdict.Why.class);

  /** The products that an account comes with if it has to be made: of all whose account it is. */
  private final Map<EmailAddress, SortedSet<String>> invited = new HashMap<>();

  /** Those of them that are made in a directory. */
  private final Set<EmailAddress> provisioned = new HashSet<>();

  /** The accounts of those who only ask at service desks: they may be customers' accounts. */
  private final Set<EmailAddress> customers = new HashSet<>();

  /** Those of them that are made where there are none. */
  private final Set<EmailAddress> enrolled = new HashSet<>();

  /** The accounts of people who are active in the source. */
  private final Set<EmailAddress> inUse = new HashSet<>();

  /** The keys of people whom the spec excludes. */
  private final Set<String> excluded = new TreeSet<>();

  UserDerivation(Derivation derivation) {
    this.derivation = derivation;
    this.users = derivation.blueprint().users();
    this.people = derivation.source().people();
  }

  void derive() {
    Judgement judgement = Judgement.of(derivation);
    Assignment assignment = judgement.assignment();
    assignment.problems().forEach(derivation::problem);
    check(judgement.roster());
    new Directories(derivation.sourceName(), people).sentence().ifPresent(derivation::note);
    invite(judgement.roster());
    substitutes();
    Judgement.everyone(people)
        .forEach(user -> {
          Verdict verdict = assignment.verdicts().get(user.key());
          if (verdict != null) {
            want(user, verdict);
          } else if (judgement.authors().contains(user.key())) {
            user.rows().forEach(row -> derivation.claim(row, Outcome.KEPT_OUTSIDE, AUTHORSHIP));
          } else {
            user.rows()
                .forEach(
                    row -> derivation.claim(row, Outcome.DROPPED_BY_DECISION, Derivation.UNUSED));
          }
        });
    people.shadowed().stream()
        .flatMap(user -> user.rows().stream())
        .forEach(row -> derivation.claim(row, Outcome.TECHNICAL, SHADOWED));
    new ExcludedPlaces(derivation, excluded).sentence().ifPresent(derivation::note);
    standIns.forEach(
        (why, count) -> derivation.lose("user.account", "the stand-in: " + why.words(), count));
    new UserRows(derivation).claim();
  }

  private void invite(Roster roster) {
    Invitations invitations = new Invitations(users);
    Set<EmailAddress> others = new HashSet<>();
    for (Person person : roster.moving()) {
      if (roster.assignment().verdicts().get(person.key())
          instanceof Verdict.Account(EmailAddress account, Grounds _)) {
        if (person.active()) {
          inUse.add(account);
        }
        SortedSet<String> products = invitations.products(person, account);
        if (!products.isEmpty()) {
          invited.computeIfAbsent(account, any -> new TreeSet<>()).addAll(products);
          if (invitations.inDirectory(person, account)) {
            provisioned.add(account);
          }
        }
        (person.customer() ? customers : others).add(account);
        if (invitations.asCustomer(person)) {
          enrolled.add(account);
        }
      }
    }
    customers.removeAll(others);
  }

  private void check(Roster roster) {
    for (UserChecks.Result result : new UserChecks(derivation.sourceName()).ask(roster)) {
      derivation.check(result.found());
      if (result.check().severity() == Severity.ERROR) {
        derivation.problem(
            Diagnostic.of(
                result.check(), users.location().toLocation(), result.found().sentence()));
      }
    }
  }

  /** The accounts that take other people's places are looked for like everyone's. */
  private void substitutes() {
    Stream.concat(
            users.standIn().stream(),
            users.exclude().flatMap(Users.Exclusion::replaceRoles).stream())
        .forEach(standIn ->
            EmailAddress.parse(standIn.email())
                .ifPresent(address ->
                    derivation.want(
                        refer(
                            address(address),
                            address.text(),
                            Map.of(),
                            Optional.empty(),
                            standIn.location().toString()))));
  }

  private void want(SourceUser user, Verdict verdict) {
    String own = derivation.sourceName() + "/" + user.key();
    Map<String, Value> attributes = Map.of("name", Value.textOrNone(user.displayName().strip()));
    Address address =
        switch (verdict) {
          case Verdict.Account(EmailAddress account, Grounds grounds) -> {
            Address known = address(account);
            derivation.want(
                inviting(
                    account,
                    refer(
                        known,
                        account.text(),
                        attributes(account, attributes),
                        UserType.standIn(users).filter(standIn -> !standIn.equals(known)),
                        cause(user, grounds))));
            user.rows().forEach(row -> derivation.claim(row, Outcome.MOVED, known));
            yield known;
          }
          case Verdict.StandIn(Verdict.Why why, Optional<EmailAddress> substitute) -> {
            Address nobody = Address.of(UserType.TYPE, own);
            // A blank keeps the key apart from every address.
            derivation.want(
                refer(
                    nobody,
                    "no account: " + own,
                    attributes,
                    substitute.map(UserDerivation::address),
                    cause(user)));
            user.rows().forEach(row -> derivation.claim(row, Outcome.TRANSFORMED, nobody));
            standIns.merge(why, 1L, Long::sum);
            if (why == Verdict.Why.EXCLUDED) {
              excluded.add(user.key());
            }
            yield nobody;
          }
        };
    derivation.names().put(UserType.TYPE, user.key(), address);
  }

  /** Who left is suspended afterwards also when nobody is invited any more. */
  private Map<String, Value> attributes(EmailAddress account, Map<String, Value> own) {
    if (users.inactive() != Users.Inactive.SUSPEND || inUse.contains(account)) {
      return own;
    }
    Map<String, Value> more = new TreeMap<>(own);
    more.put(UserType.AFTERWARDS, Value.text(UserType.SUSPENDED));
    return more;
  }

  /** With what becomes of it where the target has no such account. */
  private Desired inviting(EmailAddress account, Desired referred) {
    SortedSet<String> products = invited.getOrDefault(account, new TreeSet<>());
    if (!products.isEmpty()) {
      Value keys = Value.set(products.stream().map(Value::text).toList());
      return directory()
          .filter(any -> provisioned.contains(account))
          .map(id ->
              with(
                  UserType.DIRECTORY,
                  Value.text(id),
                  OnExisting.PROVISION,
                  with(UserType.PRODUCTS, keys, OnExisting.PROVISION, referred)))
          .orElseGet(() -> with(UserType.PRODUCTS, keys, OnExisting.INVITE, referred));
    }
    return customers.contains(account)
        ? with(
            UserType.CUSTOMER,
            Value.flag(true),
            enrolled.contains(account) ? OnExisting.ENROLL : OnExisting.REFER,
            referred)
        : referred;
  }

  private static Desired with(
      String attribute, Value value, OnExisting onExisting, Desired referred) {
    Map<String, Value> attributes = new TreeMap<>(referred.attributes());
    attributes.put(attribute, value);
    return new Desired(
        referred.address(),
        referred.naturalKey(),
        attributes,
        onExisting,
        referred.substitute(),
        referred.role(),
        referred.cause());
  }

  /** Where accounts are made that are not invited. */
  private Optional<String> directory() {
    return derivation.blueprint().migration().targets().values().stream()
        .findFirst()
        .flatMap(Target::organization)
        .flatMap(Target.Organization::provisioning)
        .map(Target.Provisioning::directory);
  }

  private static Desired refer(
      Address address,
      String naturalKey,
      Map<String, Value> attributes,
      Optional<Address> substitute,
      String cause) {
    return new Desired(
        address, naturalKey, attributes, OnExisting.REFER, substitute, Role.MIGRATED, cause);
  }

  private static Address address(EmailAddress email) {
    return Address.of(UserType.TYPE, email.text());
  }

  private static String cause(SourceUser user, Grounds grounds) {
    return switch (grounds) {
      case Grounds.OwnAddress() -> cause(user);
      case Grounds.RewrittenDomain(SpecLocation line) -> line.toString();
      case Grounds.Mapped(SpecLocation row) -> row.toString();
    };
  }

  private static String cause(SourceUser user) {
    return user.rows().stream()
        .findFirst()
        .map(row -> row.entity() + " row " + row.ordinal())
        .orElse("named by rows, in no user table");
  }
}

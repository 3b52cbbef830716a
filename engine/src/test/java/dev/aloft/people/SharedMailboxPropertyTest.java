package dev.aloft.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.Users;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Mailboxes that went from one person to the next and addresses that differ in capitals alone: no
 * rule ever makes one account of two people who are not one beyond doubt.
 */
class SharedMailboxPropertyTest {

  private static final SpecLocation LINE = new SpecLocation("aloft.yaml", 1, 1);

  /** A human being, one of the accounts that they have, and how its address is spelled. */
  record Account(int human, boolean otherForm, int mailbox, boolean capital, long directory) {

    private static final List<List<String>> NAMES =
        List.of(
            List.of("Ann Lee", "LEE, Ann"),
            List.of("Bob Ray", "Ray, B."),
            List.of("Zoë Quill", "Zoe Quill"));

    Person person(int number) {
      String address = "mailbox" + mailbox + "@acme.example";
      return Somebody.withKey("key" + number)
          .called(NAMES.get(human).get(otherForm ? 1 : 0))
          .at(capital ? address.replace("mail", "Mail") : address)
          .inDirectory(directory)
          .person();
    }
  }

  @Property(tries = 300)
  void nobodyIsMergedWithSomebodyElse(
      @ForAll("accounts") List<Account> accounts, @ForAll Users.Duplicates duplicates) {
    List<Person> people = new ArrayList<>();
    for (Account account : accounts) {
      people.add(account.person(people.size()));
    }
    Set<String> keys = new TreeSet<>(people.stream().map(Person::key).toList());

    Map<String, Verdict> verdicts =
        new PeopleRules(users(duplicates), "emea").assign(people, keys, Set.of()).verdicts();

    assertThat(verdicts).containsOnlyKeys(keys);
    Map<EmailAddress, Account> owners = new HashMap<>();
    for (int i = 0; i < accounts.size(); i++) {
      if (verdicts.get("key" + i) instanceof Verdict.Account(EmailAddress address, Grounds _)) {
        Account owner = owners.putIfAbsent(address, accounts.get(i));
        if (owner != null) {
          assertThat(duplicates).isEqualTo(Users.Duplicates.MERGE);
          assertThat(accounts.get(i).human()).isEqualTo(owner.human());
          assertThat(accounts.get(i).capital()).isEqualTo(owner.capital());
        }
      }
    }
    assertThat(owners).as("every mailbox is somebody's").isNotEmpty();
  }

  @Provide
  Arbitrary<List<Account>> accounts() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            either,
            Arbitraries.integers().between(0, 1),
            either,
            Arbitraries.longs().between(0, 2))
        .as(Account::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Users users(Users.Duplicates duplicates) {
    return new Users(
        new TreeSet<>(),
        List.of(),
        List.of(),
        Optional.of(new Users.StandIn("archive@acme.example", LINE)),
        duplicates,
        Users.Invalid.STAND_IN,
        Users.Inactive.MATCH,
        Users.Customers.MATCH,
        Optional.empty(),
        Users.Provisioning.EXISTING_ONLY,
        List.of(),
        0.02,
        Optional.empty(),
        List.of(),
        LINE);
  }
}

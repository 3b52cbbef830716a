package dev.aloft.people.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Severity;
import dev.aloft.people.Assignment;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.Grounds;
import dev.aloft.people.Person;
import dev.aloft.people.Somebody;
import dev.aloft.people.Verdict;
import dev.aloft.people.Verdict.Why;
import dev.aloft.resource.CheckResult;
import dev.aloft.spec.SpecLocation;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each check once with somebody whom it finds, and once with somebody who looks alike. */
class UserChecksTest {

  private static final Person ANN = Somebody.withKey("ann").called("Ann Lee").person();

  private final List<Person> authors = new ArrayList<>();
  private final List<Person> shadowed = new ArrayList<>();
  private final Map<String, Why> standIns = new HashMap<>();
  private final List<String> mapped = new ArrayList<>();

  @Test
  void nobodyIsFoundAmongPeopleWhoAreAllRight() {
    assertThat(ask(ANN, Somebody.withKey("bob").called("Bob Ray").person())).isEmpty();
  }

  @Test
  @Proves(finds = "USR-INVALID", passes = "USR-INVALID")
  void anAddressThatIsNone() {
    assertThat(found(UserCheck.INVALID, Somebody.withKey("x").at("x at home").person()))
        .containsExactly("x");
    assertThat(found(UserCheck.INVALID, Somebody.withKey("x").at(" ").person())).isEmpty();
    assertThat(found(UserCheck.INVALID, Somebody.withKey("x").at("x at home").gone().person()))
        .isEmpty();
  }

  @Test
  @Proves(finds = "USR-NO-ADDRESS", passes = "USR-NO-ADDRESS")
  void noAddress() {
    standIns.put("x", Why.NO_ADDRESS);

    assertThat(found(UserCheck.NO_ADDRESS, Somebody.withKey("x").withoutAddress().person()))
        .containsExactly("x");
    assertThat(
            found(UserCheck.NO_ADDRESS, Somebody.withKey("x").withoutAddress().inactive().person()))
        .isEmpty();
  }

  @Test
  @Proves(
      finds = "USR-DUPLICATE",
      passes = {"USR-DUPLICATE", "USR-CASE-ONLY", "USR-RECYCLED"})
  void oneAddressOfSeveral() {
    Person other = Somebody.withKey("a.lee").called("Ann Lee").at("ann@acme.example").person();

    assertThat(found(UserCheck.DUPLICATE, ANN, other)).containsExactly("a.lee", "ann");
    assertThat(found(UserCheck.DUPLICATE, ANN, Somebody.withKey("a.lee").person())).isEmpty();
    assertThat(found(UserCheck.CASE_ONLY, ANN, other)).isEmpty();
    assertThat(found(UserCheck.RECYCLED, ANN, other)).isEmpty();
  }

  @Test
  @Proves(finds = "USR-CASE-ONLY", passes = "USR-RECYCLED")
  void oneAddressInTwoSpellings() {
    Person other = Somebody.withKey("b").called("Ann Lee").at("Ann@acme.example").person();

    assertThat(found(UserCheck.CASE_ONLY, ANN, other)).containsExactly("ann", "b");
    assertThat(found(UserCheck.RECYCLED, ANN, other)).isEmpty();
  }

  @Test
  @Proves(finds = "USR-RECYCLED", passes = "USR-RECYCLED")
  void oneAddressUnderTwoNames() {
    Person other = Somebody.withKey("b").called("Bob Ray").at("ann@acme.example").person();
    Person accented = Somebody.withKey("c").called("LÉE, A.").at("ann@acme.example").person();

    assertThat(found(UserCheck.RECYCLED, ANN, other)).containsExactly("ann", "b");
    assertThat(found(UserCheck.RECYCLED, ANN, accented)).isEmpty();
  }

  @Test
  void whomTheMapDecidesNobodyHasToLookAt() {
    mapped.add("x");
    mapped.add("b");

    assertThat(ask(at("x at home"))).isEmpty();
    assertThat(ask(at("support@acme.example"))).isEmpty();
    assertThat(ask(ANN, Somebody.withKey("b").called("Bob Ray").at("Ann@acme.example").person()))
        .isEmpty();
    standIns.put("x", Why.MAPPED);
    assertThat(ask(at("support@acme.example"))).isEmpty();
  }

  @Test
  @Proves(finds = "USR-UNTRUSTED-DOMAIN", passes = "USR-UNTRUSTED-DOMAIN")
  void aDomainThatIsNotTrusted() {
    standIns.put("x", Why.UNTRUSTED_DOMAIN);

    assertThat(found(UserCheck.UNTRUSTED_DOMAIN, ANN, Somebody.withKey("x").person()))
        .containsExactly("x");
  }

  @Test
  @Proves(finds = "USR-ROLE-ADDRESS", passes = "USR-ROLE-ADDRESS")
  void anAddressOfADesk() {
    assertThat(found(UserCheck.ROLE_ADDRESS, at("IT-Support@acme.example"))).containsExactly("x");
    assertThat(found(UserCheck.ROLE_ADDRESS, at("no_reply@acme.example"))).containsExactly("x");
    assertThat(found(UserCheck.ROLE_ADDRESS, at("ann.support@acme.example"))).isEmpty();
    assertThat(found(UserCheck.ROLE_ADDRESS, at("italo@acme.example"))).isEmpty();
    standIns.put("x", Why.INACTIVE);
    assertThat(found(UserCheck.ROLE_ADDRESS, at("support@acme.example"))).isEmpty();
  }

  @Test
  @Proves(finds = "USR-HOMOGLYPH", passes = "USR-HOMOGLYPH")
  void lettersOfSeveralScripts() {
    assertThat(found(UserCheck.HOMOGLYPH, at("\u0430nn@acme.example"))).containsExactly("x");
    assertThat(found(UserCheck.HOMOGLYPH, at("ann1@\u0430cme.example"))).containsExactly("x");
    assertThat(found(UserCheck.HOMOGLYPH, at("j\u00f6rg-1@acme.example"))).isEmpty();
  }

  @Test
  @Proves(finds = "USR-RENAMED", passes = "USR-RENAMED")
  void aLoginNameThatWasChanged() {
    assertThat(found(UserCheck.RENAMED, Somebody.withKey("ann").loggingInAs("ann.ray").person()))
        .containsExactly("ann");
    assertThat(found(UserCheck.RENAMED, Somebody.withKey("ann").loggingInAs("Ann").person()))
        .isEmpty();
    assertThat(
            found(UserCheck.RENAMED, Somebody.withKey("JIRAUSER10100").loggingInAs("ann").person()))
        .isEmpty();
  }

  @Test
  @Proves(finds = "USR-KEY-IS-NAME", passes = "USR-KEY-IS-NAME")
  void aKeyThatIsAnothersName() {
    Person heir = Somebody.withKey("JIRAUSER10100").loggingInAs("Ann").person();
    Person renamed = Somebody.withKey("ann").loggingInAs("ann.ray").person();

    assertThat(found(UserCheck.KEY_IS_NAME, heir, renamed)).containsExactly("ann");
    assertThat(found(UserCheck.KEY_IS_NAME, ANN, heir(heir))).isEmpty();
  }

  private static Person heir(Person person) {
    return Somebody.withKey(person.key()).loggingInAs("anna").person();
  }

  @Test
  @Proves(finds = "USR-DELETED-AUTHOR", passes = "USR-DELETED-AUTHOR")
  void anAuthorWhoIsGone() {
    authors.add(Somebody.withKey("left").gone().person());
    authors.add(Somebody.withKey("still").person());

    assertThat(found(UserCheck.DELETED_AUTHOR, ANN)).containsExactly("left");
    assertThat(found(UserCheck.DELETED_AUTHOR, Somebody.withKey("named").gone().person()))
        .containsExactly("left", "named");
  }

  @Test
  @Proves(finds = "USR-SHADOWED", passes = "USR-SHADOWED")
  void anAccountThatAnotherDirectoryKnowsWithAnotherAddress() {
    shadowed.add(Somebody.withKey("ANN").at("ann@ldap.example").person());
    assertThat(found(UserCheck.SHADOWED, ANN)).containsExactly("ann");

    shadowed.clear();
    shadowed.add(Somebody.withKey("ann").at("ANN@acme.example").person());
    assertThat(found(UserCheck.SHADOWED, ANN)).isEmpty();
  }

  @Test
  @Proves(finds = "USR-TOO-MANY-STAND-INS", passes = "USR-TOO-MANY-STAND-INS")
  void moreStandInsThanAllowedAreAnError() {
    Person[] people =
        IntStream.range(0, 100)
            .mapToObj(i -> Somebody.withKey("p" + i).called("Person" + i).person())
            .toArray(Person[]::new);
    standIns.put("p1", Why.NO_ADDRESS);
    standIns.put("p2", Why.DUPLICATE);
    standIns.put("p3", Why.EXCLUDED);
    standIns.put("p4", Why.MAPPED);

    assertThat(found(UserCheck.TOO_MANY_STAND_INS, people)).as("2 of 100").isEmpty();
    standIns.put("p5", Why.UNTRUSTED_DOMAIN);
    assertThat(found(UserCheck.TOO_MANY_STAND_INS, people)).containsExactly("p1", "p2", "p5");
    assertThat(UserCheck.TOO_MANY_STAND_INS.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aResultCountsAllAndNamesAFew() {
    Person[] people =
        IntStream.range(0, 7).mapToObj(i -> at("x" + i, "bad")).toArray(Person[]::new);

    assertThat(ask(people))
        .containsExactly(
            new CheckResult(
                "USR-INVALID",
                "7 people have an address that is none",
                7,
                IntStream.range(0, 5).mapToObj(i -> Address.of("user", "emea/x" + i)).toList()));
  }

  private static Person at(String address) {
    return at("x", address);
  }

  private static Person at(String key, String address) {
    return Somebody.withKey(key).at(address).person();
  }

  private List<String> found(UserCheck check, Person... people) {
    return ask(people).stream()
        .filter(result -> result.check().equals(check.id()))
        .flatMap(result -> result.samples().stream())
        .map(address -> address.key().substring("emea/".length()))
        .toList();
  }

  private List<CheckResult> ask(Person... people) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Person person : people) {
      Why why = standIns.get(person.key());
      verdicts.put(
          person.key(),
          why == null
              ? new Verdict.Account(
                  new EmailAddress("account@acme.example"),
                  mapped.contains(person.key())
                      ? new Grounds.Mapped(new SpecLocation("users.csv", 2, 1))
                      : new Grounds.OwnAddress())
              : new Verdict.StandIn(why, Optional.empty()));
    }
    Roster roster =
        new Roster(List.of(people), authors, shadowed, new Assignment(verdicts, List.of()), 0.02);
    return new UserChecks("emea").ask(roster).stream().map(UserChecks.Result::found).toList();
  }
}

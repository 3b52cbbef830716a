package dev.aloft.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.people.Verdict.Why;
import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleRulesTest {

  private static final SpecLocation LINE = new SpecLocation("users.yaml", 7, 3);
  private static final Person ANN = person("ann", "Ann@Acme.example");

  private Users.Duplicates duplicates = Users.Duplicates.FAIL;
  private Users.Invalid invalid = Users.Invalid.STAND_IN;
  private Users.Inactive inactive = Users.Inactive.MATCH;
  private Users.Customers customers = Users.Customers.MATCH;
  private Set<String> trusted = Set.of();
  private List<Users.DomainRewrite> rewrites = List.of();
  private List<Users.MapRow> map = List.of();
  private Optional<Users.Exclusion> exclusion = Optional.empty();
  private List<Diagnostic> problems = List.of();

  @Test
  void theAddressInSmallLettersIsTheAccount() {
    assertThat(judge(ANN)).isEqualTo("ann@acme.example");
  }

  @Test
  void peopleWithoutAnAddressBecomeTheStandIn() {
    Person nobody = Somebody.withKey("x").withoutAddress().person();
    Person blank = person("y", "  ");

    assertThat(judge(nobody)).isEqualTo(Why.NO_ADDRESS + " archive@acme.example");
    assertThat(judge(blank)).isEqualTo(Why.NO_ADDRESS + " archive@acme.example");
  }

  @Test
  void peopleWhoAreGoneBecomeTheStandInEvenWithAnAddress() {
    Person gone = Somebody.withKey("x").gone().person();

    assertThat(judge(gone)).isEqualTo(Why.GONE + " archive@acme.example");
  }

  @Test
  void aRowOfTheMapWinsOverEveryRule() {
    exclusion = excluding("contractors");
    inactive = Users.Inactive.STAND_IN;
    map = List.of(row(Optional.empty(), "ANN.old", "ann.new@acme.example", 2));
    Person gone =
        Somebody.withKey("ann")
            .loggingInAs("ann.old")
            .at("bad")
            .gone()
            .inGroup("contractors")
            .person();

    assertThat(judge(gone)).isEqualTo("ann.new@acme.example");
  }

  @Test
  void aRowForOneSourceWinsOverOneForAll() {
    map =
        List.of(
            row(Optional.of("emea"), "ann", "emea@acme.example", 2),
            row(Optional.empty(), "ann", "any@acme.example", 3),
            row(Optional.of("us"), "ann", "us@acme.example", 4));

    assertThat(judge(ANN)).isEqualTo("emea@acme.example");
    assertThat(problems).isEmpty();
  }

  @Test
  void aRowByKeyWinsOverOneByNameAndThatOverOneByAddress() {
    Person renamed = Somebody.withKey("JIRAUSER1").loggingInAs("ann").at("a@b.example").person();
    Users.MapRow byAddress = row(Optional.empty(), "A@b.example", "address@acme.example", 2);
    Users.MapRow byName = row(Optional.empty(), "ANN", "name@acme.example", 3);
    Users.MapRow byKey = row(Optional.empty(), "jirauser1", "key@acme.example", 4);

    map = List.of(byAddress);
    assertThat(judge(renamed)).isEqualTo("address@acme.example");
    map = List.of(byAddress, byName);
    assertThat(judge(renamed)).isEqualTo("name@acme.example");
    map = List.of(byAddress, byName, byKey);
    assertThat(judge(renamed)).isEqualTo("key@acme.example");
  }

  @Test
  void aRowOfSeveralNamesSpeaksAboutWhoeverIsCalledByTheFirst() {
    Person other = person("ann.old", "other@acme.example");
    map =
        List.of(
            row(
                Optional.empty(),
                List.of("ann", "ann.old"),
                new Users.Becomes.Account("new@acme.example"),
                2));

    assertThat(judge(ANN, other)).isEqualTo("new@acme.example");
    assertThat(judge(other, ANN)).isEqualTo("other@acme.example");
    assertThat(judge(other)).as("nobody has the key").isEqualTo("new@acme.example");
  }

  @Test
  void aRowMayAskForTheStandIn() {
    map = List.of(row(Optional.empty(), List.of("ann"), new Users.Becomes.StandIn(), 2));

    assertThat(judge(ANN)).isEqualTo(Why.MAPPED + " archive@acme.example");
  }

  @Test
  void aDomainIsRewrittenOnceBeforeItIsTrusted() {
    rewrites =
        List.of(
            new Users.DomainRewrite("old.example", "acme.example", LINE),
            new Users.DomainRewrite("acme.example", "other.example", LINE));
    trusted = Set.of("acme.example");

    assertThat(judge(person("b", "B@Old.example"))).isEqualTo("b@acme.example");
    assertThat(judge(ANN)).isEqualTo(Why.UNTRUSTED_DOMAIN + " archive@acme.example");
  }

  @Test
  void peopleWhomARewritingMakesOneAddressAreDuplicates() {
    rewrites = List.of(new Users.DomainRewrite("old.example", "acme.example", LINE));

    judge(ANN, person("b", "ann@old.example"));

    assertThat(problems).extracting(Diagnostic::code).containsExactly(PeopleCode.DUPLICATE_ADDRESS);
  }

  @Test
  void aRowThatSpeaksAboutNobodyIsNamedByItsLine() {
    map = List.of(row(Optional.empty(), "nobody@acme.example", "ann@acme.example", 9));

    judge(ANN);

    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(PeopleCode.MAP_UNMATCHED);
          assertThat(problem.location().display()).isEqualTo("users.csv:9:1");
          assertThat(problem.summary()).doesNotContain("@");
        });
  }

  @Test
  void inactivePeopleAreMatchedUnlessTheSpecSaysOtherwise() {
    Person left = Somebody.withKey("l").inactive().person();

    assertThat(judge(left)).isEqualTo("l@acme.example");
    inactive = Users.Inactive.STAND_IN;
    assertThat(judge(left)).isEqualTo(Why.INACTIVE + " archive@acme.example");
  }

  @Test
  void customersAreMatchedUnlessTheSpecSaysOtherwise() {
    Person asker = Somebody.withKey("c").asking().person();

    assertThat(judge(asker)).isEqualTo("c@acme.example");
    customers = Users.Customers.STAND_IN;
    assertThat(judge(asker)).isEqualTo(Why.CUSTOMER + " archive@acme.example");
    assertThat(judge(ANN)).isEqualTo("ann@acme.example");
  }

  @Test
  void customersForWhomAccountsAreMadeAreElsewhere() {
    trusted = Set.of("else.example");
    Person asker = Somebody.withKey("c").asking().person();

    assertThat(judge(asker)).isEqualTo(Why.UNTRUSTED_DOMAIN + " archive@acme.example");
    customers = Users.Customers.CREATE;
    assertThat(judge(asker)).isEqualTo("c@acme.example");
    assertThat(judge(ANN)).isEqualTo(Why.UNTRUSTED_DOMAIN + " archive@acme.example");
  }

  @Test
  void anAddressThatIsNoneFailsOnlyIfTheSpecSaysSo() {
    Person odd = person("odd", "secret at home");

    assertThat(judge(odd)).isEqualTo(Why.INVALID_ADDRESS + " archive@acme.example");
    assertThat(problems).isEmpty();
    invalid = Users.Invalid.FAIL;
    judge(odd);
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(PeopleCode.INVALID_ADDRESS);
          assertThat(problem.summary()).contains("emea/odd").doesNotContain("secret");
        });
  }

  @Test
  void domainsThatAreNotTrustedBecomeTheStandIn() {
    trusted = Set.of("acme.example");

    assertThat(judge(person("c", "c@elsewhere.example")))
        .isEqualTo(Why.UNTRUSTED_DOMAIN + " archive@acme.example");
    assertThat(judge(ANN)).isEqualTo("ann@acme.example");
  }

  @Test
  void membersOfExcludedGroupsGetTheirOwnReplacement() {
    exclusion = excluding("Contractors");
    Person contractor = Somebody.withKey("c").inGroup("contractors").person();

    assertThat(judge(contractor)).isEqualTo(Why.EXCLUDED + " leavers@acme.example");
  }

  @Test
  void anExcludedGroupThatTheSourceLacksIsAProblem() {
    exclusion = excluding("typo");

    judge(ANN);

    assertThat(problems).extracting(Diagnostic::code).containsExactly(PeopleCode.UNKNOWN_GROUP);
  }

  @Test
  void twoPeopleOfOneAddressStopThePlanAndAreNamedWithoutTheirAddress() {
    Person other = person("ann@acme.example", "ANN@acme.example ");

    judge(ANN, other);

    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(PeopleCode.DUPLICATE_ADDRESS);
          assertThat(problem.location().display()).isEqualTo("users.yaml:7:3");
          assertThat(problem.summary())
              .contains("emea/ann and emea/a***@acme.example", "a***@acme.example")
              .doesNotContain("ann@");
        });
  }

  @Test
  void duplicatesMayMergeOrLetTheFirstDirectoryWin() {
    Person early = Somebody.withKey("z").called("Ann Lee").at("ann@acme.example").person();
    Person late =
        Somebody.withKey("a").called("Lee, Ann").at("ann@acme.example").inDirectory(1).person();

    duplicates = Users.Duplicates.MERGE;
    assertThat(judge(late, early)).isEqualTo("ann@acme.example");
    assertThat(judge(early, late)).isEqualTo("ann@acme.example");
    duplicates = Users.Duplicates.FIRST_DIRECTORY;
    assertThat(judge(late, early)).isEqualTo(Why.DUPLICATE + " archive@acme.example");
    assertThat(judge(early, late)).isEqualTo("ann@acme.example");
    assertThat(problems).isEmpty();
  }

  @Test
  void mergeJoinsNobodyOfAnotherNameOrAnotherSpelling() {
    Person ann = Somebody.withKey("ann").called("Ann Lee").at("lee@acme.example").person();
    Person bob = Somebody.withKey("bob").called("Bob Lee-Ray").at("lee@acme.example").person();
    Person successor = Somebody.withKey("cy").called("Cy Ray").at("lee@acme.example").person();
    Person capital = Somebody.withKey("dee").called("Ann Lee").at("Lee@acme.example").person();
    duplicates = Users.Duplicates.MERGE;

    assertThat(judge(bob, ann)).as("a word in common").isEqualTo("lee@acme.example");
    assertThat(problems).isEmpty();
    assertThat(judge(successor, ann)).isEqualTo(Why.DUPLICATE + " archive@acme.example");
    assertThat(problems)
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.summary()).startsWith("emea/ann and emea/cy have one e-mail"));
    assertThat(judge(capital, ann)).isEqualTo(Why.SPELLING + " archive@acme.example");
    assertThat(problems).hasSize(1);
  }

  @Test
  void anAddressInAnotherSpellingIsToldApartFromASharedOne() {
    Person other = Somebody.withKey("b").at("ann@ACME.example").inDirectory(1).person();

    duplicates = Users.Duplicates.FIRST_DIRECTORY;

    assertThat(judge(other, ANN)).isEqualTo(Why.SPELLING + " archive@acme.example");
  }

  @Test
  void theMapMaySendSomebodyToAnAddressThatIsTaken() {
    Person other = person("other", "other@acme.example");
    map = List.of(row(Optional.empty(), "other", "ann@acme.example", 2));

    assertThat(judge(other, ANN)).isEqualTo("ann@acme.example");
    assertThat(problems).isEmpty();
  }

  @Test
  void peopleWhoDoNotMoveAreNoDuplicates() {
    Users users = users();
    Person other = person("other", "ann@acme.example");

    Assignment assignment =
        new PeopleRules(users, "emea").assign(List.of(ANN, other), Set.of("ann"), Set.of());

    assertThat(assignment.problems()).isEmpty();
    assertThat(assignment.verdicts()).containsOnlyKeys("ann");
  }

  @Test
  void namesThatGrantAccessAreReserved() {
    assertThat(
            List.of(
                "Administrators",
                "site-admins",
                "jira-administrators",
                "jira-software-users",
                "jira-users-acme",
                "confluence-users",
                "system-administrators"))
        .allMatch(ReservedGroups::isReserved);
    assertThat(List.of("jira-developers", "developers", "acme-admins", "users"))
        .noneMatch(ReservedGroups::isReserved);
  }

  private String judge(Person... people) {
    Assignment assignment =
        new PeopleRules(users(), "emea")
            .assign(
                List.of(people),
                Arrays.stream(people).map(Person::key).collect(Collectors.toSet()),
                Set.of("contractors"));
    problems = assignment.problems();
    return switch (Objects.requireNonNull(assignment.verdicts().get(people[0].key()))) {
      case Verdict.Account account -> account.address().text();
      case Verdict.StandIn standIn ->
          standIn.why() + " " + standIn.substitute().map(EmailAddress::text).orElse("nobody");
    };
  }

  private Users users() {
    return new Users(
        new TreeSet<>(trusted),
        rewrites,
        map,
        Optional.of(new Users.StandIn("Archive@acme.example", LINE)),
        duplicates,
        invalid,
        inactive,
        customers,
        exclusion,
        Users.Provisioning.EXISTING_ONLY,
        List.of(),
        0.02,
        Optional.empty(),
        List.of(),
        LINE);
  }

  private static Optional<Users.Exclusion> excluding(String group) {
    return Optional.of(
        new Users.Exclusion(
            List.of(new Users.Group(group, LINE)),
            Optional.of(new Users.StandIn("leavers@acme.example", LINE)),
            LINE));
  }

  private static Users.MapRow row(Optional<String> source, String person, String email, int line) {
    return row(source, List.of(person), new Users.Becomes.Account(email), line);
  }

  private static Users.MapRow row(
      Optional<String> source, List<String> names, Users.Becomes becomes, int line) {
    return new Users.MapRow(source, names, becomes, new SpecLocation("users.csv", line, 1));
  }

  private static Person person(String key, String email) {
    return Somebody.withKey(key).at(email).person();
  }
}

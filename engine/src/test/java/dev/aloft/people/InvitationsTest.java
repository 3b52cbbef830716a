package dev.aloft.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.spec.ProductAccess;
import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final SpecLocation LINE = new SpecLocation("aloft.yaml", 1, 1);
  private static final EmailAddress ANN = new EmailAddress("ann@acme.example");

  @Test
  void nobodyIsInvitedUnlessTheSpecSaysSo() {
    assertThat(products(Users.Provisioning.EXISTING_ONLY, person(true))).isEmpty();
    assertThat(products(Users.Provisioning.NONE, person(true))).isEmpty();
    assertThat(products(Users.Provisioning.INVITE, person(true))).containsExactly("jira-software");
    assertThat(products(Users.Provisioning.SCIM, person(true))).containsExactly("jira-software");
  }

  @Test
  void whoIsInactiveInTheSourceTakesNoSeat() {
    assertThat(products(Users.Provisioning.INVITE, person(false))).isEmpty();
  }

  @Test
  void customersOfServiceDesksTakeNoSeat() {
    Person asker = Somebody.withKey("ann").asking().person();

    assertThat(products(Users.Provisioning.INVITE, asker)).isEmpty();
  }

  @Test
  void whoLeftAndIsSuspendedAfterwardsGetsTheOneProductThatJiraNeeds() {
    assertThat(leaver()).containsExactly("jira-software");
    assertThat(leaver(line("", "", "confluence jira-servicedesk jira-software")))
        .containsExactly("jira-software");
    assertThat(leaver(line("", "", "jira-servicedesk jira-product-discovery"))).hasSize(1);
    assertThat(leaver(line("", "", "confluence"))).as("none of Jira's").isEmpty();
    assertThat(leaver(line("", "", ""))).isEmpty();
    assertThat(
            new Invitations(users(Users.Inactive.SUSPEND, Users.Provisioning.EXISTING_ONLY))
                .products(person(false), ANN))
        .as("nobody is invited")
        .isEmpty();
  }

  @Test
  void aLineMaySayHowItsPeoplesAccountsAreMade() {
    ProductAccess partners =
        made(line("", "partner.example", "jira-servicedesk"), Users.Provisioning.INVITE);
    Invitations mixed =
        new Invitations(users(Users.Provisioning.SCIM, partners, line("", "", "jira-software")));
    EmailAddress partner = new EmailAddress("ann@partner.example");

    assertThat(mixed.inDirectory(person(true), ANN)).isTrue();
    assertThat(mixed.inDirectory(person(true), partner)).isFalse();
    assertThat(mixed.products(person(true), partner)).containsExactly("jira-servicedesk");

    Invitations partnersOnly =
        new Invitations(
            users(Users.Provisioning.EXISTING_ONLY, partners, line("", "", "jira-software")));
    assertThat(partnersOnly.products(person(true), partner)).containsExactly("jira-servicedesk");
    assertThat(partnersOnly.products(person(true), ANN)).isEmpty();
  }

  @Test
  void whoLeftComesByScimAsWell() {
    assertThat(
            new Invitations(users(Users.Inactive.SUSPEND, Users.Provisioning.SCIM))
                .products(person(false), ANN))
        .containsExactly("jira-software");
  }

  private static Set<String> leaver(ProductAccess... lines) {
    return new Invitations(users(Users.Inactive.SUSPEND, Users.Provisioning.INVITE, lines))
        .products(person(false), ANN);
  }

  @Test
  void theFirstLineThatFitsCounts() {
    ProductAccess contractors = line("Contractors", "", "");
    ProductAccess partners = line("", "partner.example", "jira-servicedesk");
    ProductAccess everybody = line("", "", "confluence jira-software");

    assertThat(products(Users.Provisioning.INVITE, person(true, "contractors"), contractors))
        .as("a line without products invites nobody")
        .isEmpty();
    assertThat(products(Users.Provisioning.INVITE, person(true, "crew"), contractors, everybody))
        .containsExactly("confluence", "jira-software");
    assertThat(products(Users.Provisioning.INVITE, person(true), partners, everybody))
        .containsExactly("confluence", "jira-software");
    assertThat(
            new Invitations(users(Users.Provisioning.INVITE, partners, everybody))
                .products(person(true), new EmailAddress("ann@partner.example")))
        .containsExactly("jira-servicedesk");
  }

  @Test
  void whomNoLineFitsIsNotInvited() {
    assertThat(
            products(
                Users.Provisioning.INVITE, person(true), line("contractors", "", "confluence")))
        .isEmpty();
  }

  private static Set<String> products(
      Users.Provisioning provisioning, Person person, ProductAccess... lines) {
    return new Invitations(users(provisioning, lines)).products(person, ANN);
  }

  private static Users users(Users.Provisioning provisioning, ProductAccess... lines) {
    return users(Users.Inactive.MATCH, provisioning, lines);
  }

  private static Users users(
      Users.Inactive inactive, Users.Provisioning provisioning, ProductAccess... lines) {
    return new Users(
        new TreeSet<>(),
        List.of(),
        List.of(),
        Optional.empty(),
        Users.Duplicates.FAIL,
        Users.Invalid.STAND_IN,
        inactive,
        Users.Customers.MATCH,
        Optional.empty(),
        provisioning,
        List.of(lines),
        0.02,
        Optional.empty(),
        List.of(),
        LINE);
  }

  private static ProductAccess line(String group, String domain, String products) {
    return new ProductAccess(
        words(group).map(name -> new Users.Group(name, LINE)).toList(),
        new TreeSet<>(words(domain).toList()),
        new TreeSet<>(words(products).toList()),
        Optional.empty(),
        LINE);
  }

  private static ProductAccess made(ProductAccess line, Users.Provisioning way) {
    return new ProductAccess(
        line.groups(), line.domains(), line.products(), Optional.of(way), line.location());
  }

  private static java.util.stream.Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static Person person(boolean active, String... groups) {
    return new Person(
        "ann", "ann", "Ann", Optional.of(ANN.text()), active, true, 0, Set.of(groups), false);
  }
}

package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where many are to be found, the list of all accounts answers what it can. */
class ManyPeopleTest {

  private static final int PEOPLE = 150;
  private static final String ONE_BY_ONE = "/rest/api/3/user/search";

  @TempDir private Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void listThatHidesNoAddressLeavesNothingToAsk() {
    try (JiraWorld world = world()) {
      assertThat(accounts(world)).isEqualTo(2);
      assertThat(asked).contains("/rest/api/3/users/search").doesNotContain(ONE_BY_ONE);
    }
  }

  @Test
  void hiddenAddressMayBeAnyOfThoseThatAreLeft() {
    try (JiraWorld world = world()) {
      become(world, account(world).withEmailVisible(false));

      assertThat(accounts(world)).isEqualTo(2);
      assertThat(asked).filteredOn(ONE_BY_ONE::equals).hasSizeGreaterThanOrEqualTo(PEOPLE);
    }
  }

  @Test
  void accountThatNobodyCanUseHidesNothing() {
    try (JiraWorld world = world()) {
      become(world, account(world).withEmailVisible(false).withActive(false));

      assertThat(accounts(world)).isEqualTo(1);
      assertThat(asked).doesNotContain(ONE_BY_ONE);
    }
  }

  /** How many people have an account of their own in the plan. */
  private static long accounts(JiraWorld world) {
    return world.plan().changes().stream()
        .map(Change::reason)
        .filter(Reason.EXISTING_ACCOUNT::equals)
        .count();
  }

  private static Account account(JiraWorld world) {
    return world.people().accounts().byEmail("person7@acme.example").orElseThrow();
  }

  private static void become(JiraWorld world, Account other) {
    world.people().accounts().put(other);
  }

  private JiraWorld world() {
    StringBuilder rows =
        new StringBuilder(
            """
            <Project id="1" name="Ops" key="OPS" lead="person0"/>
            <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
            """);
    for (int i = 0; i < PEOPLE; i++) {
      rows.append(
          """
          <Component id="%1$d" project="1" name="c%1$d" lead="person%1$d"/>
          <User id="%1$d" directoryId="1" userName="person%1$d" lowerUserName="person%1$d"
              active="1" displayName="Person %1$d" emailAddress="person%1$d@acme.example"/>
          <ApplicationUser id="%1$d" userKey="person%1$d" lowerUserName="person%1$d"/>
          """
              .formatted(i));
    }
    JiraWorld world =
        JiraWorld.in(folder)
            .rows(rows.toString())
            .spec(
                """
                apiVersion: aloft/v1
                kind: Users
                metadata: {name: everyone}
                spec: {standIn: archive@acme.example}
                ---
                apiVersion: aloft/v1
                kind: Projects
                metadata: {name: all}
                spec: {select: {source: default}, executor: rest, keys: keep}
                """)
            .types(new UserType())
            .accounts("person7@acme.example", "archive@acme.example")
            .start();
    world.wire(site -> new WatchedSite(site, request -> asked.add(request.path())));
    return world;
  }
}

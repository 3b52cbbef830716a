package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Action;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that makes accounts is killed before each of its requests, and the same plan goes on. */
class ProvisioningCrashTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <Component id="1" project="1" name="c" lead="bob"/>
      <Component id="2" project="1" name="d" lead="cleo"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <User id="3" directoryId="1" userName="cleo" lowerUserName="cleo" active="1"
          displayName="Cleo" emailAddress="cleo@acme.example"/>
      """;

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {provisioning: scim}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep}
      """;

  @TempDir private Path folder;

  @Test
  void nobodyIsThereTwiceAndEverybodyIsOursWithTheProduct() {
    int at = 0;
    boolean killed;
    do {
      killed = killedAndGoneOn(++at);
    } while (killed);
    assertThat(at).as("requests of an apply").isGreaterThan(8);
  }

  private boolean killedAndGoneOn(int at) {
    Path own = folder.resolve("at-" + at);
    assertThat(own.toFile().mkdir()).isTrue();
    try (JiraWorld world =
        JiraWorld.in(own).rows(ROWS).spec(SPEC).types(new UserType()).organization().start()) {
      Organization organization = world.people().cloud().organization();
      organization.directory().verify("acme.example");
      long before = organization.accounts().all().size();
      Path plan = world.planTo("plan");

      boolean killed = isKilled(world, plan, at);
      assertThat(world.apply(plan).refusals()).as("killed at %d", at).isEmpty();

      assertThat(world.plan().changes())
          .as("killed at %d: ours", at)
          .hasSize(3)
          .allMatch(change -> change.action() == Action.KEEP);
      assertThat(organization.accounts().all()).as("killed at %d", at).hasSize((int) before + 3);
      Group seats =
          organization
              .groups()
              .byName("jira-software-users-" + world.people().name())
              .orElseThrow();
      assertThat(organization.groups().effectiveMembers(seats))
          .as("killed at %d", at)
          .contains(
              world.account("ann@acme.example"),
              world.account("bob@acme.example"),
              world.account("cleo@acme.example"));
      return killed;
    }
  }

  private static boolean isKilled(JiraWorld world, Path plan, int at) {
    AtomicInteger requests = new AtomicInteger();
    world.wire(site ->
        new WatchedSite(
            site,
            request -> {
              if (requests.incrementAndGet() == at) {
                throw new WatchedSite.Killed();
              }
            }));
    try {
      world.apply(plan);
      return false;
    } catch (WatchedSite.Killed e) {
      return true;
    } catch (RuntimeException e) {
      // One of several requests at the same time.
      assertThat(e).hasCauseInstanceOf(WatchedSite.Killed.class);
      return true;
    } finally {
      world.wire(site -> site);
    }
  }
}

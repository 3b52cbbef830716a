package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.testing.Program;
import dev.aloft.testing.SiteContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packaged program is killed, interrupted and locked out in the middle of its work. The same
 * command again ends as if nothing had happened.
 */
class MurderE2eTest {

  private static final Logger LOG = LoggerFactory.getLogger(MurderE2eTest.class);

  private static final int PARTLY_APPLIED = 5;
  private static final int INTERRUPTED = 130;
  private static final int KILLED = 137;

  /** Lanes that write at the same time, one for each project of a generated backup. */
  private static final int LANES = 4;

  @TempDir private Path folder;

  private static BackupShape shape(int issues) {
    return BackupShape.of(issues)
        .withProjects(LANES)
        .withParts(new BackupShape.Parts(1, 0.3, 0.1, 0.3, 0.3, 1, 1, 300))
        .withOddities(0, 0.02);
  }

  @Test
  void killedAgainAndAgain() throws Exception {
    killed(60, 6);
  }

  @Test
  @Tag("murder")
  void killedSixtyTimesInAMigrationOfFiveThousandIssues() throws Exception {
    killed(5_000, 60);
  }

  private void killed(int issues, int murders) throws Exception {
    long seed = Long.getLong("aloft.murder.seed", System.nanoTime());
    LOG.info("murders of {} issues: -Daloft.murder.seed={}", issues, seed);
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (MurderWorld calm = new MurderWorld(folder.resolve("calm"), shape(issues));
        MurderWorld world = new MurderWorld(folder.resolve("disturbed"), shape(issues))) {
      assertThat(calm.apply()).extracting(Program.Run::exitCode).isEqualTo(0);
      long step = Math.max(2, calm.writes() * 3 / (2L * murders));
      int killed = 0;
      for (int murder = 0; murder < murders; murder++) {
        killed += world.murder(chance.nextLong(1, step)) ? 1 : 0;
      }
      Program.Run last = world.apply();

      assertThat(last.exitCode()).as("seed %d: %s%s", seed, last.out(), last.err()).isZero();
      assertThat(killed).as("killed, seed %d", seed).isGreaterThan(murders * 3 / 4);
      assertThat(SiteContent.differences(calm.content(), world.content()))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(world.writes() - calm.writes())
          .as("writes repeated after %d murders, seed %d", killed, seed)
          .isLessThanOrEqualTo((long) killed * LANES);
      assertThat(world.aloft().run("verify").exitCode()).isZero();
    }
  }

  /** Each kind of transition once, by the device that halts the program there. */
  @Test
  @Tag("murder")
  void haltedAtEachKindOfTransition() throws Exception {
    try (MurderWorld calm = new MurderWorld(folder.resolve("calm"), shape(40))) {
      assertThat(calm.apply()).extracting(Program.Run::exitCode).isEqualTo(0);
      List<String> expected = calm.content();
      for (String transition :
          List.of(
              "before begin register:1",
              "after begin create:3",
              "before record resource:4",
              "after record resource:5",
              "after end create:1",
              "after begin create-items:2",
              "before record items:2",
              "after record items:3",
              "before end create-items:2",
              "after begin create-part:7",
              "before record part:9",
              "after record part:11",
              "before end create-part:13",
              "before forget resource:1",
              "after forget resource:1",
              "before next serial:1")) {
        halted(transition, expected);
      }
    }
  }

  private void halted(String transition, List<String> expected) throws Exception {
    try (MurderWorld world =
        new MurderWorld(folder.resolve(transition.replaceAll("[ :]", "-")), shape(40))) {
      Program.Run halted =
          world
              .aloft()
              .with(Map.of("ALOFT_HALT_AT", transition))
              .run("apply", "p.plan", "--share=1");
      assertThat(halted.exitCode()).as(transition).isEqualTo(KILLED);
      Program.Run again = world.apply();
      assertThat(again.exitCode()).as("%s: %s%s", transition, again.out(), again.err()).isZero();
      assertThat(SiteContent.differences(expected, world.content())).as(transition).isEmpty();
    }
  }

  @Test
  void interruptedAndLockedOut() throws Exception {
    try (MurderWorld calm = new MurderWorld(folder.resolve("calm"), shape(40));
        MurderWorld world = new MurderWorld(folder.resolve("disturbed"), shape(40))) {
      assertThat(calm.apply()).extracting(Program.Run::exitCode).isEqualTo(0);
      long part = calm.writes() / 3;

      Program.Run interrupted = world.applyUntil(part, Process::destroy);
      assertThat(interrupted.exitCode()).as(interrupted.err()).isEqualTo(INTERRUPTED);
      assertThat(interrupted.err()).contains("ALOFT-CLI-009", "run the same command again");
      Program.Run lock = world.aloft().run("state", "unlock");
      assertThat(lock.out() + lock.err()).contains("not locked");

      world.faults().replace(expiresAfter(part));
      Program.Run lockedOut = world.apply();
      assertThat(lockedOut.exitCode()).as(lockedOut.err()).isEqualTo(PARTLY_APPLIED);
      assertThat(lockedOut.err()).contains("ALOFT-RUN-012", "auth.token", "run the same command");

      world.faults().replace(FaultScript.NONE);
      Program.Run last = world.apply();
      assertThat(last.exitCode()).as("%s%s", last.out(), last.err()).isZero();
      assertThat(SiteContent.differences(calm.content(), world.content()))
          .as("%s%s%s", interrupted.err(), lockedOut.err(), last.out())
          .isEmpty();
    }
  }

  private static FaultScript expiresAfter(long writes) {
    Selector later =
        new Selector(
            Optional.of("POST"), Optional.empty(), Math.max(1, writes / 2), 1, 1, Long.MAX_VALUE);
    return new FaultScript(
        1,
        List.of(
            new FaultRule("expired", later, new Fault.Status(401, false, OptionalInt.empty()))));
  }
}

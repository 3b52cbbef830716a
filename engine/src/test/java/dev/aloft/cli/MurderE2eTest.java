package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.testing.Program;
import dev.aloft.testing.SiteContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

  private static final int FAILED = 1;
  private static final int LOCKED = 4;
  private static final int PARTLY_APPLIED = 5;
  private static final int INTERRUPTED = 130;
  private static final int KILLED = 137;

  /** Lanes that write at the same time, one for each project of a generated backup. */
  private static final int LANES = 4;

  private static final BackupShape SMALL = shape(40);

  @TempDir private static Path common;
  private static MurderWorld calm;

  @TempDir private Path folder;

  /** What the small worlds are compared with. */
  @BeforeAll
  static void liveInPeace() throws Exception {
    calm = new MurderWorld(common.resolve("calm"), SMALL);
    assertThat(calm.apply()).extracting(Program.Run::exitCode).isEqualTo(0);
  }

  @AfterAll
  static void end() {
    calm.close();
  }

  private static BackupShape shape(int issues) {
    return BackupShape.of(issues)
        .withProjects(LANES)
        .withParts(new BackupShape.Parts(1, 0.3, 0.1, 0.3, 0.3, 1, 1, 300))
        .withOddities(0, 0.02);
  }

  @Test
  void killedAgainAndAgain() throws Exception {
    try (MurderWorld world = new MurderWorld(folder, SMALL)) {
      killed(calm, world, 6);
    }
  }

  @Test
  @Tag("murder")
  void killedSixtyTimesInAMigrationOfFiveThousandIssues() throws Exception {
    BackupShape large = shape(5_000);
    try (MurderWorld peace = new MurderWorld(folder.resolve("calm"), large);
        MurderWorld world = new MurderWorld(folder.resolve("disturbed"), large)) {
      assertThat(peace.apply()).extracting(Program.Run::exitCode).isEqualTo(0);
      killed(peace, world, 60);
    }
  }

  private static void killed(MurderWorld peace, MurderWorld world, int murders) throws Exception {
    long seed = Long.getLong("aloft.murder.seed", System.nanoTime());
    LOG.info("murders of {} writes: -Daloft.murder.seed={}", peace.writes(), seed);
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long step = Math.max(2, peace.writes() * 3 / (2L * murders));
    int killed = 0;
    for (int murder = 0; murder < murders; murder++) {
      killed += world.murder(chance.nextLong(1, step)) ? 1 : 0;
    }
    Program.Run last = world.apply();

    assertThat(last.exitCode()).as("seed %d: %s%s", seed, last.out(), last.err()).isZero();
    assertThat(killed).as("killed, seed %d", seed).isGreaterThan(murders * 3 / 4);
    assertThat(SiteContent.differences(peace.content(), world.content()))
        .as("seed %d", seed)
        .isEmpty();
    checkRepeated(peace.writesByLane(), world.writesByLane(), killed, seed);
    assertThat(world.aloft().run("verify").exitCode()).isZero();
  }

  /** One write in flight for each lane and each murder; what is temporary is put up by each run. */
  private static void checkRepeated(
      Map<String, Long> once, Map<String, Long> now, long murders, long seed) {
    assertThat(once).hasSize(LANES + 2);
    assertThat(now)
        .hasSameSizeAs(once)
        .allSatisfy((lane, writes) -> {
          long first = once.getOrDefault(lane, 0L);
          long most = lane.equals(LaneWrites.SCAFFOLDING) ? murders * first : murders;
          assertThat(writes - first)
              .as("writes repeated in %s after %d murders, seed %d", lane, murders, seed)
              .isLessThanOrEqualTo(most);
        });
  }

  /** Each kind of transition once, by the device that halts the program there. */
  @Test
  @Tag("murder")
  void haltedAtEachKindOfTransition() throws Exception {
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

  private void halted(String transition, List<String> expected) throws Exception {
    try (MurderWorld world =
        new MurderWorld(folder.resolve(transition.replaceAll("[ :]", "-")), SMALL)) {
      Program.Run halted =
          world
              .aloft()
              .with(Map.of("ALOFT_HALT_AT", transition))
              .run("apply", "p.plan", "--share=none");
      assertThat(halted.exitCode()).as(transition).isEqualTo(KILLED);
      Program.Run again = world.apply();
      assertThat(again.exitCode()).as("%s: %s%s", transition, again.out(), again.err()).isZero();
      assertThat(SiteContent.differences(expected, world.content())).as(transition).isEmpty();
    }
  }

  /** One run after the other is ended from without; the last one ends by itself. */
  @Test
  void interruptedLockedOutAndWithoutRoom() throws Exception {
    try (MurderWorld world = new MurderWorld(folder, SMALL)) {
      long part = calm.writes() / 3;

      AtomicReference<Program.Run> second = new AtomicReference<>();
      Program.Run interrupted =
          world.applyUntil(
              part,
              first -> {
                second.set(world.applyBeside());
                first.destroy();
              });
      assertThat(second.get().exitCode()).as(second.get().err()).isEqualTo(LOCKED);
      assertThat(second.get().err()).contains("ALOFT-STATE-001", "`apply`, process ");
      assertThat(interrupted.exitCode()).as(interrupted.err()).isEqualTo(INTERRUPTED);
      assertThat(interrupted.err()).contains("ALOFT-CLI-009", "run the same command again");
      Program.Run lock = world.aloft().run("state", "unlock");
      assertThat(lock.out() + lock.err()).contains("not locked");

      Program.Run full = world.applyWithStateUpTo(part * 2_000);
      assertThat(full.exitCode()).as(full.out() + full.err()).isEqualTo(FAILED);
      assertThat(full.err()).contains("ALOFT-STATE-004", "free space", "run the same command");

      world.faults().replace(expiresAfter(part));
      Program.Run lockedOut = world.apply();
      assertThat(lockedOut.exitCode()).as(lockedOut.err()).isEqualTo(PARTLY_APPLIED);
      assertThat(lockedOut.err()).contains("ALOFT-RUN-012", "auth.token", "run the same command");

      world.faults().replace(FaultScript.NONE);
      Program.Run last = world.apply();
      assertThat(last.exitCode()).as("%s%s", last.out(), last.err()).isZero();
      assertThat(SiteContent.differences(calm.content(), world.content()))
          .as("%s%s%s%s", interrupted.err(), full.err(), lockedOut.err(), last.out())
          .isEmpty();
    }
  }

  @Test
  void aPlanWithoutRoomLeavesNothing() throws Exception {
    Path other = calm.unplanned(folder.resolve("other"));

    Program.Run full = calm.aloft().in(other).withFilesUpTo(200).run("plan", "--out=p.plan");

    assertThat(full.exitCode()).as(full.out() + full.err()).isEqualTo(FAILED);
    assertThat(full.err()).contains("ALOFT-STAGING-003");
    try (Stream<Path> left = Files.walk(other)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("partial") || name.contains("rows"))
          .noneMatch(name -> name.endsWith(".plan") || name.endsWith(".staging"));
    }
    assertThat(calm.aloft().in(other).run("plan", "--out=p.plan").exitCode()).isZero();
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

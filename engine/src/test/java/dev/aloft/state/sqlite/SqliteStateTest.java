package dev.aloft.state.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateCode;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStateTest {

  private static final Address STATUS = Address.of("jira.status", "Open");
  private static final Digests DIGESTS = new Digests(new Digest(1, 2), new Digest(3, 4));

  @TempDir private Path folder;
  private final SqliteStates states = new SqliteStates(Clock.systemUTC());

  @Test
  void remembersResourcesFromOneRunToTheNext() {
    Recorded recorded =
        new Recorded(STATUS, "10001", Recorded.Hold.OURS, "", Map.of("name", DIGESTS));
    try (StateStore state = states.openLocked(file(), "apply")) {
      state.record(recorded);
    }

    try (StateStore state = states.open(file())) {
      assertThat(state.resources()).containsExactly(recorded);
      assertThat(state.idOf(STATUS)).contains("10001");
      assertThat(state.addressOf("jira.status", "10001")).contains(STATUS);
    }
  }

  @Test
  void streamsItemsInOrderWithTheirParts() {
    try (StateStore state = states.openLocked(file(), "apply")) {
      state.recordItems("ABC", List.of(item(12, false), item(3, false)));
      RecordedPart part = new RecordedPart("comment", "77", "900", DIGESTS);
      state.recordPart(item(3, false).address(), part);

      try (ItemCursor items = state.items("ABC")) {
        RecordedItem first = items.next();
        assertThat(first.order()).isEqualTo(3);
        assertThat(first.parts()).containsExactly(part);
        assertThat(items.next().order()).isEqualTo(12);
        assertThat(items.hasNext()).isFalse();
      }
    }
  }

  @Test
  void keepsThePartsWhenItsItemIsRecordedAgain() {
    try (StateStore state = states.openLocked(file(), "apply")) {
      state.recordItems("ABC", List.of(item(3, false)));
      state.recordPart(item(3, false).address(), new RecordedPart("comment", "77", "900", DIGESTS));
      state.recordItems("ABC", List.of(item(3, false)));

      assertThat(state.item(item(3, false).address()).orElseThrow().parts()).hasSize(1);
    }
  }

  @Test
  void aPlaceholderIsNobodysIdentity() {
    try (StateStore state = states.openLocked(file(), "apply")) {
      state.recordItems("ABC", List.of(item(3, true)));

      assertThat(state.idOf(item(3, true).address())).isEmpty();
      assertThat(state.highestOrder("ABC")).isEqualTo(3);
    }
  }

  @Test
  void aStandInsAccountIsNotThePersonsIdentity() {
    Address person = Address.of("user", "ann@acme.example");
    try (StateStore state = states.openLocked(file(), "apply")) {
      state.record(new Recorded(person, "acc-1", Recorded.Hold.SUBSTITUTED, "Ann", Map.of()));

      assertThat(state.idOf(person)).contains("acc-1");
      assertThat(state.addressOf("user", "acc-1")).isEmpty();
      assertThat(state.standInFor(person)).contains("Ann");
    }
  }

  @Test
  void keepsIntentsUntilTheyAreStruckOff() {
    StateStore.Intent intent = new StateStore.Intent("ABC", "create-items", "1,2");
    long entry;
    try (StateStore state = states.openLocked(file(), "apply")) {
      entry = state.begin(intent);
      state.begin(new StateStore.Intent("ABC", "create-part", "1 comment/7"));
    }
    try (StateStore state = states.openLocked(file(), "apply")) {
      assertThat(state.pending()).hasSize(2).first().extracting("intent").isEqualTo(intent);
      state.end(entry);
      assertThat(state.pending()).hasSize(1);
    }
  }

  @Nested
  class Lock {

    @Test
    void keepsASecondRunOutAndNamesItsOwner() {
      try (StateStore state = states.openLocked(file(), "apply acme")) {
        assertThat(state.serial()).isZero();
        assertProblem(
            () -> states.openLocked(file(), "plan"),
            ExitCode.LOCKED,
            StateCode.LOCKED,
            "`apply acme`");
      }
    }

    @Test
    void isGivenBackWhenTheRunEnds() {
      states.openLocked(file(), "apply").close();

      assertThat(states.owner(file())).isEmpty();
      states.openLocked(file(), "apply").close();
    }

    @Test
    void ofADeadProcessIsTakenOver() throws Exception {
      states.open(file()).close();
      Process dead = new ProcessBuilder("true").start();
      dead.waitFor();
      sql(
          "INSERT INTO lock VALUES (1, '%s', %d, '2020-01-01T00:00:00Z', 'apply', '2020-01-01T00:00:00Z')"
              .formatted(java.net.InetAddress.getLocalHost().getHostName(), dead.pid()));

      states.openLocked(file(), "apply").close();
    }

    @Test
    void ofAnotherMachineIsRespectedUntilSomebodyUnlocks() throws Exception {
      states.open(file()).close();
      sql(
          "INSERT INTO lock VALUES (1, 'elsewhere', 1, '2020-01-01T00:00:00Z', 'apply',"
              + " '2020-01-01T00:00:00Z')");

      assertProblem(
          () -> states.openLocked(file(), "plan"), ExitCode.LOCKED, StateCode.LOCKED, "elsewhere");
      states.unlock(file());
      states.openLocked(file(), "plan").close();
    }
  }

  @Nested
  class Refuses {

    @Test
    void aFileThatIsNoState() throws Exception {
      Files.writeString(file(), "hello, this is certainly not a database of any kind");

      assertProblem(
          () -> states.open(file()), ExitCode.INVALID_INPUT, StateCode.NOT_A_STATE, "state.db");
    }

    @Test
    void theDatabaseOfAnotherProgram() throws Exception {
      sql("CREATE TABLE theirs (id INTEGER)");

      assertProblem(
          () -> states.open(file()),
          ExitCode.INVALID_INPUT,
          StateCode.NOT_A_STATE,
          "another program");
    }

    @Test
    void whatIsDamagedFurtherBackThanItsBeginning() throws Exception {
      try (StateStore state = states.openLocked(file(), "apply")) {
        state.recordItems(
            "ABC",
            IntStream.rangeClosed(1, 2_000).mapToObj(number -> item(number, false)).toList());
      }
      byte[] bytes = Files.readAllBytes(file());
      Arrays.fill(bytes, bytes.length / 4, bytes.length, (byte) 0x5a);
      Files.write(file(), bytes);

      assertProblem(
          () -> {
            try (StateStore state = states.open(file());
                ItemCursor items = state.items("ABC")) {
              while (items.hasNext()) {
                items.next();
              }
            }
          },
          ExitCode.INVALID_INPUT,
          StateCode.NOT_A_STATE,
          "damaged");
    }

    @Test
    void aStateOfANewerVersion() throws Exception {
      states.open(file()).close();
      sql("PRAGMA user_version = 99");

      assertProblem(() -> states.open(file()), ExitCode.INVALID_INPUT, StateCode.NEWER, "form 99");
    }
  }

  private void sql(String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private Path file() {
    return folder.resolve("state.db");
  }

  private static RecordedItem item(int number, boolean placeholder) {
    return new RecordedItem(
        Address.of("jira.issue", "ABC-" + number),
        number,
        "src/" + number,
        placeholder,
        "id-" + number,
        "ABC-" + number,
        new Digest(5, 6),
        new Digest(7, 8),
        Map.of("summary", DIGESTS),
        List.of());
  }

  private static void assertProblem(
      ThrowingCallable call, ExitCode exitCode, DiagnosticCode code, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(exitCode);
              assertThat(problem.diagnostics().getFirst().code()).isEqualTo(code);
              assertThat(problem).hasMessageContaining(words);
            });
  }
}

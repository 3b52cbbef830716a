package dev.aloft.performance;

import dev.aloft.ledger.Ledger;
import dev.aloft.plan.Action;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LaneSink;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanFileWriter;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Reason;
import dev.aloft.plan.Standing;
import dev.aloft.resource.Lane;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a plan file of as many lines as it is told, and reads it; for a JVM of its own. */
final class PlanFileRoundTrip {

  private static final Lane LANE = new Lane(Address.of("jira.project", "PLAN"), "jira.issue", true);

  private PlanFileRoundTrip() {}

  public static void main(String[] arguments) throws IOException {
    int lines = Integer.parseInt(arguments[0]);
    Path file = Path.of("speed.plan");
    long start = System.nanoTime();
    write(file, lines);
    long read = read(file);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (read != lines) {
      throw new IllegalStateException(read + " lines came back");
    }
    System.out.println("seconds=" + seconds);
    System.out.println("bytes=" + (double) Files.size(file) / lines);
  }

  /** Half creates, half updates with both digests, which nothing can compress. */
  private static void write(Path file, int lines) {
    try (PlanFileWriter writer = new PlanFileWriter(file)) {
      writer.configuration(List.of());
      LaneSummary summary = writer.lane(LANE, "rest", 0, taker -> all(lines, taker));
      if (!summary.writes()) {
        throw new IllegalStateException("the summary has no writes");
      }
      writer.finish(
          new PlanHeader(
              PlanHeader.FORMAT,
              "speed",
              "spec",
              Map.of("default", "snapshot"),
              "default",
              "https://speed.invalid",
              Instant.EPOCH,
              "0"),
          Standing.FRESH,
          new Ledger(Map.of()).totals(),
          List.of(),
          List.of());
    }
  }

  private static void all(int lines, LaneSink taker) {
    for (int number = 1; number <= lines; number++) {
      boolean update = number % 2 == 0;
      taker.accept(
          new LaneLine(
              Address.of("jira.issue", "PLAN-" + number),
              number,
              update ? Action.UPDATE : Action.CREATE,
              update ? Reason.SOURCE_CHANGED : Reason.MISSING,
              false,
              update ? Optional.of(digest("before", number)) : Optional.empty(),
              Optional.of(digest("after", number)),
              Map.of("comment", number % 7, "worklog", number % 2)));
    }
  }

  private static Digest digest(String word, int number) {
    return Digest.of((word + number).getBytes(StandardCharsets.UTF_8));
  }

  private static long read(Path file) {
    try (PlanFile plan = PlanFile.open(file);
        Stream<LaneLine> lines = plan.lines(LANE)) {
      return lines.filter(line -> line.after().isPresent()).count();
    }
  }
}

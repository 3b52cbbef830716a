package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.datacenter.backup.Job.Operation;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.Scope;
import dev.aloft.sandbox.confluence.datacenter.backup.Job.State;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which jobs a call asks for.
 *
 * @param site whose jobs they are
 */
record JobFilter(ConfluenceSite site) {

  private static final int USUAL = 25;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS[XXX][XX]", Locale.ROOT);

  static int limit(DataCenterCall call) {
    int limit = call.integer("limit", USUAL);
    if (limit < 0) {
      throw Refusal.badRequest("The limit must not be negative");
    }
    return limit;
  }

  /**
   * What is true of the jobs that are wanted.
   *
   * @throws Refusal 400
   */
  Predicate<Job> read(DataCenterCall call) {
    Optional<Instant> from = time(call, "fromDate");
    Optional<Instant> to = time(call, "toDate");
    Optional<Scope> scope = word(call, "jobScope", Scope.class);
    Optional<Operation> operation = word(call, "jobOperation", Operation.class);
    List<State> states =
        call.list("jobStates").stream().map(one -> word("jobStates", one, State.class)).toList();
    Optional<String> key = call.query("spaceKey");
    Optional<String> owner =
        call.query("owner").map(name -> site.users().byName(name).map(User::key).orElse(name));
    Instant now = site.now();
    return job ->
        from.stream().noneMatch(job.created()::isBefore)
            && to.stream().noneMatch(job.created()::isAfter)
            && (scope.isEmpty() || job.scope() == scope.get())
            && (operation.isEmpty() || job.operation() == operation.get())
            && (states.isEmpty() || states.contains(job.state(now)))
            && key.stream().allMatch(job.spaceKeys()::contains)
            && owner.stream().allMatch(job.owner()::equals);
  }

  private static Optional<Instant> time(DataCenterCall call, String name) {
    try {
      return call.query(name).map(text -> OffsetDateTime.parse(text, TIME).toInstant());
    } catch (DateTimeException e) {
      throw Refusal.badRequest("The " + name + " must be written as yyyy-MM-ddTHH:mm:ss.SSSZ");
    }
  }

  static <E extends Enum<E>> Optional<E> word(DataCenterCall call, String name, Class<E> type) {
    return call.query(name).map(text -> word(name, text, type));
  }

  private static <E extends Enum<E>> E word(String name, String text, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("The " + name + " '" + text + "' is not known"));
  }
}

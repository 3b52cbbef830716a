package dev.aloft.http;

import dev.aloft.http.Budgets.Permit;
import dev.aloft.http.RetryDecision.Tries;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * One site: asks the budgets, sends, records, and repeats as {@link RetryDecision} says. Blocking;
 * meant for virtual threads. The network client is built at the first request and closed with this.
 */
public final class SiteClient implements Site, AutoCloseable {

  private final SiteSettings settings;
  private final Credentials credentials;
  private final Budgets budgets;
  private final ExchangeLog log;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final Wire wire;

  public SiteClient(
      SiteSettings settings,
      Credentials credentials,
      Budgets budgets,
      ExchangeLog log,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    this.settings = settings;
    this.credentials = credentials;
    this.budgets = budgets;
    this.log = log;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
    this.wire = new Wire(settings, credentials, clock);
  }

  @Override
  public SiteReply send(SiteRequest request) {
    Attempt<Void> answered = untilAnswered(request, () -> wire.send(request));
    return answered.reply().orElseThrow();
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    if (request.idempotence() != Idempotence.SAFE) {
      throw new IllegalArgumentException("only a read can be streamed: " + request);
    }
    return untilAnswered(request, () -> wire.read(request, reader))
        .value()
        .orElseThrow(() -> UnusableReply.malformed(request, "it redirects to nowhere"));
  }

  private <T> Attempt<T> untilAnswered(SiteRequest request, Supplier<Attempt<T>> sender) {
    Tries tries = Tries.NONE;
    boolean maybeDone = false;
    for (int number = 1; ; number++) {
      Attempt<T> attempt = attempt(request, sender, number);
      boolean before = maybeDone;
      maybeDone |= attempt.maybeDone();
      if (Thread.currentThread().isInterrupted() && attempt.failure().isPresent()) {
        throw interrupted(request, maybeDone);
      }
      RetryDecision decision =
          RetryDecision.decide(
              settings.retry(),
              request.idempotence(),
              tries,
              attempt.outcome(),
              clock.instant(),
              random.nextDouble());
      switch (decision) {
        case RetryDecision.Deliver _ -> {
          return delivered(request, attempt, before);
        }
        case RetryDecision.Unknown _ -> throw lost(request, attempt);
        case RetryDecision.GiveUp _ -> throw gaveUp(request, attempt, maybeDone);
        case RetryDecision.Repeat(Duration wait, LimitScope scope) -> {
          tries = next(tries, attempt.outcome());
          hold(request, scope, wait);
        }
      }
    }
  }

  private <T> Attempt<T> attempt(SiteRequest request, Supplier<Attempt<T>> sender, int number) {
    try (Permit _ = budgets.acquire(request.budgetKey())) {
      Instant start = clock.instant();
      Attempt<T> attempt = sender.get();
      if (attempt.outcome() instanceof Outcome.Answered(int _, RateLimitHints hints)) {
        budgets.answered(request.budgetKey(), hints);
      }
      log.exchanged(
          new Exchange(
              request.method(),
              request.template(),
              request.path(),
              request.entity(),
              request.idempotence(),
              attempt.status(),
              Duration.between(start, clock.instant()),
              number));
      return attempt;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SiteInterrupted(request);
    }
  }

  /** Lets the time pass here, or tells the gate, which then holds back all that share the scope. */
  private void hold(SiteRequest request, LimitScope scope, Duration wait) {
    if (scope != LimitScope.REQUEST) {
      budgets.refused(request.budgetKey(), scope, wait);
      return;
    }
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SiteInterrupted(request);
    }
  }

  private static Tries next(Tries tries, Outcome outcome) {
    boolean refusal =
        outcome instanceof Outcome.Answered(int status, RateLimitHints hints)
            && (status == 429 || (status == 503 && hints.retryAfter().isPresent()));
    return refusal
        ? new Tries(tries.faults(), tries.refusals() + 1)
        : new Tries(tries.faults() + 1, tries.refusals());
  }

  private <T> Attempt<T> delivered(SiteRequest request, Attempt<T> attempt, boolean maybeDone) {
    if (attempt.webPage()) {
      throw UnusableReply.webPage(request, settings.url().host());
    }
    attempt
        .reply()
        .filter(reply -> !reply.ok())
        .ifPresent(reply -> {
          throw new SiteRefusal(request, reply, messages(reply), maybeDone);
        });
    return attempt;
  }

  private LostAnswer lost(SiteRequest request, Attempt<?> attempt) {
    String why =
        switch (attempt.outcome()) {
          case Outcome.Answered(int status, RateLimitHints _) -> "the site answered " + status;
          case Outcome.Garbled(int status) -> "the answer of " + status + " cannot be read";
          case Outcome.NotSent _, Outcome.LostAfterSending _ ->
              attempt.failure().map(SiteClient::what).orElse("no answer came");
        };
    return new LostAnswer(
        request, why, attempt.reply(), attempt.reply().map(this::messages).orElse(List.of()));
  }

  private SiteException gaveUp(SiteRequest request, Attempt<?> attempt, boolean maybeDone) {
    Optional<SiteReply> refusal = attempt.reply().filter(reply -> !reply.ok());
    if (refusal.isPresent()) {
      return new SiteRefusal(request, refusal.get(), messages(refusal.get()), maybeDone);
    }
    if (request.idempotence() != Idempotence.SAFE && maybeDone) {
      return lost(request, attempt);
    }
    return attempt
        .failure()
        .<SiteException>map(failure -> unreachable(request, attempt.outcome(), failure))
        .orElseGet(() -> UnusableReply.malformed(request, "it is not whole JSON"));
  }

  private SiteUnreachable unreachable(SiteRequest request, Outcome outcome, IOException failure) {
    String host = settings.url().host();
    return switch (outcome) {
      case Outcome.NotSent(Outcome.Cause cause) ->
          switch (cause) {
            case UNKNOWN_HOST ->
                new SiteUnreachable(
                    request,
                    SiteCode.UNKNOWN_HOST,
                    "there is no host " + host,
                    "check the site's address for typing errors",
                    failure);
            case TLS ->
                new SiteUnreachable(
                    request,
                    SiteCode.TLS,
                    "no trusted encrypted connection to " + host + ": " + failure.getMessage(),
                    "check the certificate, and a proxy's certificate in the Java trust store",
                    failure);
            case CONNECT ->
                new SiteUnreachable(
                    request,
                    failure instanceof SocketTimeoutException
                        ? SiteCode.TIMEOUT
                        : SiteCode.CONNECT_FAILED,
                    "no connection to " + host + ": " + what(failure),
                    "check address, port, firewall and proxy",
                    failure);
          };
      case Outcome.LostAfterSending _, Outcome.Answered _, Outcome.Garbled _ ->
          new SiteUnreachable(
              request,
              failure instanceof InterruptedIOException
                  ? SiteCode.TIMEOUT
                  : SiteCode.CONNECTION_LOST,
              host + " did not answer: " + what(failure),
              "run the command again when network and site are well",
              failure);
    };
  }

  private static String what(IOException failure) {
    return failure instanceof InterruptedIOException
        ? "timed out"
        : Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  private List<String> messages(SiteReply reply) {
    return SiteMessages.of(reply).stream().map(credentials::redact).toList();
  }

  private SiteException interrupted(SiteRequest request, boolean maybeDone) {
    return maybeDone && request.idempotence() != Idempotence.SAFE
        ? new LostAnswer(request, "interrupted on the way", Optional.empty(), List.of())
        : new SiteInterrupted(request);
  }

  @Override
  public void close() {
    wire.close();
  }
}

package dev.aloft.sandbox.fault;

import dev.aloft.sandbox.web.Delivery;
import dev.aloft.sandbox.web.Delivery.Manner;
import dev.aloft.sandbox.web.Disturbance;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets go wrong what a script says. The same requests in the same order meet the same faults. The
 * script can be replaced while the site runs, in the program or under {@link FaultAdmin#PATH}.
 */
public final class Faults implements Disturbance {

  private static final String PAGE =
      "<!doctype html><title>Sign in</title><p>Please sign in to go on.</p>";

  private final JsonMapper json = JsonMapper.shared();
  private final FaultAdmin admin = new FaultAdmin(this);
  private List<Armed> armed = List.of();

  /** Faults to begin with. */
  public Faults(FaultScript script) {
    replace(script);
  }

  /** How often a rule met a request that fits it, and how often it struck. */
  public record Count(String rule, long met, long struck) {}

  private static final class Armed {
    private final FaultRule rule;
    private final RandomGenerator chance;
    private long met;
    private long struck;

    Armed(FaultRule rule, long seed) {
      this.rule = rule;
      this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean strikes(Request request) {
      Selector selector = rule.selector();
      if (!selector.fits(request)) {
        return false;
      }
      met++;
      boolean struckNow =
          struck < selector.times()
              && selector.due(met)
              && (selector.chance() >= 1 || chance.nextDouble() < selector.chance());
      if (struckNow) {
        struck++;
      }
      return struckNow;
    }
  }

  /** Begins anew with another script. */
  public synchronized void replace(FaultScript script) {
    List<Armed> next = new ArrayList<>();
    for (FaultRule rule : script.rules()) {
      next.add(new Armed(rule, script.seed() * 31 + next.size()));
    }
    armed = List.copyOf(next);
  }

  /** What happened so far, a line a rule. */
  public synchronized List<Count> counts() {
    return armed.stream().map(one -> new Count(one.rule.name(), one.met, one.struck)).toList();
  }

  private synchronized Optional<Fault> next(Request request) {
    Optional<Fault> found = Optional.empty();
    // Every rule counts every request, so that the order of rules does not shift the turns.
    for (Armed one : armed) {
      if (found.isEmpty() && one.strikes(request)) {
        found = Optional.of(one.rule.fault());
      } else if (found.isPresent() && one.rule.selector().fits(request)) {
        one.met++;
      }
    }
    return found;
  }

  @Override
  public Delivery deliver(Request request, Answering site) {
    if (request.rawPath().equals(FaultAdmin.PATH)) {
      return Delivery.whole(admin.answer(request));
    }
    return next(request)
        .map(fault -> struck(fault, request, site))
        .orElseGet(() -> Delivery.whole(site.answer(request)));
  }

  private Delivery struck(Fault fault, Request request, Answering site) {
    return switch (fault) {
      case Fault.LostAnswer() -> new Delivery(site.answer(request), new Manner.Nothing());
      case Fault.Duplicate(boolean firstAnswers) -> {
        Reply first = site.answer(request);
        Reply second = site.answer(request);
        yield Delivery.whole(firstAnswers ? first : second);
      }
      case Fault.Status status -> {
        if (status.afterEffect()) {
          site.answer(request);
        }
        yield Delivery.whole(reply(status));
      }
      case Fault.Reset() -> new Delivery(site.answer(request), new Manner.Half());
      case Fault.Truncated() -> Delivery.whole(truncated(site.answer(request)));
      case Fault.Slow(var wait) -> new Delivery(site.answer(request), new Manner.Slow(wait));
      case Fault.WebPage(var afterEffect) -> {
        if (afterEffect) {
          site.answer(request);
        }
        yield Delivery.whole(
            Reply.bytes(200, "text/html;charset=UTF-8", PAGE.getBytes(StandardCharsets.UTF_8)));
      }
    };
  }

  private static Reply reply(Fault.Status fault) {
    Reply reply =
        fault.status() >= 500
            ? Reply.bytes(
                fault.status(),
                "text/html",
                "<h1>%d</h1>".formatted(fault.status()).getBytes(StandardCharsets.UTF_8))
            : Reply.empty(fault.status());
    Reply told =
        fault.retryAfter().isPresent()
            ? reply.with("Retry-After", Integer.toString(fault.retryAfter().getAsInt()))
            : reply;
    return fault.status() == 401 ? told.with("WWW-Authenticate", "Basic realm=\"site\"") : told;
  }

  private Reply truncated(Reply reply) {
    return switch (reply.content()) {
      case Reply.Content.Json(var document) -> {
        byte[] whole = json.writeValueAsBytes(document);
        yield headed(
            reply.headers(),
            Reply.bytes(
                reply.status(),
                "application/json;charset=UTF-8",
                Arrays.copyOf(whole, whole.length / 2)));
      }
      case Reply.Content.None _,
          Reply.Content.Bytes _,
          Reply.Content.File _,
          Reply.Content.Written _ ->
          reply;
    };
  }

  private static Reply headed(Map<String, String> headers, Reply reply) {
    return new Reply(reply.status(), headers, reply.content());
  }
}

package dev.aloft.contracts;

import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks every exchange of a test against the contract: all replies, and all requests that the
 * sandbox took. Give it to the sandbox, and let the test end with {@link #assertClean()}.
 */
public final class ContractListener implements ExchangeListener {

  /** Where files lie: addresses that the contracts name in replies and do not list. */
  private static final List<String> FILES =
      List.of("/wiki/download/", "/download/", "/secure/attachment/");

  private final List<Contracts> contracts;
  private final boolean requests;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private static final int MOST_TOLD = 40;

  private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

  private ContractListener(List<Contracts> contracts, boolean requests) {
    this.contracts = contracts;
    this.requests = requests;
  }

  /** A listener for Jira Cloud sites. */
  public static ContractListener jiraCloud() {
    return of(Contract.JIRA_CLOUD);
  }

  /** The same where the contracts lie beside the checkout; elsewhere nobody listens. */
  public static Optional<ContractListener> whereThereAreContracts(Contract... contracts) {
    String shared = System.getProperty("aloft.shared", "");
    return !shared.isEmpty() && Files.isDirectory(Path.of(shared))
        ? Optional.of(of(contracts))
        : Optional.empty();
  }

  /**
   * A listener for an address at which the products of some contracts answer; what none of them
   * lists is held against the first.
   */
  public static ContractListener of(Contract... contracts) {
    return new ContractListener(Stream.of(contracts).map(Contracts::of).toList(), true);
  }

  /** The same for requests of others, of which only the replies are to fit. */
  public static ContractListener ofReplies(Contract... contracts) {
    return new ContractListener(Stream.of(contracts).map(Contracts::of).toList(), false);
  }

  private Contracts of(Request request) {
    return contracts.stream()
        .filter(one -> one.lists(request.method(), request.rawPath()))
        .findFirst()
        .orElse(contracts.getFirst());
  }

  @Override
  public void exchanged(Exchange exchange) {
    exchanges.add(exchange);
    Request request = exchange.request();
    Reply reply = exchange.reply();
    if (FILES.stream().anyMatch(request.rawPath()::startsWith)) {
      return;
    }
    Contracts contract = of(request);
    Optional<JsonNode> document =
        reply.content() instanceof Reply.Content.Json(var json)
            ? Optional.of(json)
            : Optional.empty();
    boolean bytes =
        reply.content() instanceof Reply.Content.Bytes
            || reply.content() instanceof Reply.Content.File;
    if (!bytes) {
      violations.addAll(
          contract.checkReply(request.method(), request.rawPath(), reply.status(), document));
    }
    if (reply.status() == 500) {
      violations.add("500 to " + request);
    }
    if (requests && reply.status() < 400) {
      violations.addAll(
          contract.checkRequest(
              request.method(),
              request.rawPath(),
              request.queryNames(),
              request.header("Content-Type"),
              json(request)));
    }
    if (request.rawPath().startsWith("/rest/api/3/")) {
      document.ifPresent(this::checkRichText);
    }
  }

  private void checkRichText(JsonNode node) {
    if (node.isObject() && node.path("type").asString("").equals("doc")) {
      violations.addAll(AdfCheck.check(node));
    } else {
      node.forEach(this::checkRichText);
    }
  }

  private static Optional<JsonNode> json(Request request) {
    String type = request.header("Content-Type").orElse("");
    if (request.body().length == 0 || !type.startsWith("application/json")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(request.body()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What was wrong so far. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Every exchange so far, in the order of their replies. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Fails the test if any exchange broke the contract. */
  public void assertClean() {
    assertCleanBut(List.of());
  }

  /** The same, but for breaches that begin so. */
  public void assertCleanBut(Collection<String> beginnings) {
    List<String> breaches =
        violations.stream()
            .filter(breach -> beginnings.stream().noneMatch(breach::startsWith))
            .toList();
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          breaches.size()
              + " breaches of the contract:\n"
              + String.join("\n", breaches.subList(0, Math.min(MOST_TOLD, breaches.size()))));
    }
  }
}

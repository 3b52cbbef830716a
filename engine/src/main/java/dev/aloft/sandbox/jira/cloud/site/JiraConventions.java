package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.limits.RateLimiter;
import dev.aloft.sandbox.limits.Verdict;
import dev.aloft.sandbox.operation.Admitted;
import dev.aloft.sandbox.operation.Conventions;
import dev.aloft.sandbox.operation.ErrorShape;
import dev.aloft.sandbox.operation.Operation;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Jira Cloud lets in whom an address and a token open, and says who that was on every reply. Where
 * the contract opens an operation to callers who have not logged in, wrong credentials count as
 * none ("if the user authentication is incorrect they will fall back to anonymous", {@code
 * getIssueAllTypes}); that they were refused is told by a header alone (seen of the product by
 * clients of it: jira.js, issue 418).
 */
public final class JiraConventions implements Conventions<JiraCall> {

  private static final String LOGIN_REASON = "X-Seraph-LoginReason";
  private static final String FAILED = "AUTHENTICATED_FAILED";

  private final JiraSite site;
  private final UnaryOperator<String> issueName;

  /**
   * The conventions of a site.
   *
   * @param issueName one name for each issue, whatever a path calls it; called with the lock held
   */
  public JiraConventions(JiraSite site, UnaryOperator<String> issueName) {
    this.site = site;
    this.issueName = issueName;
  }

  @Override
  public Admitted<JiraCall> admit(Request request, Route route) {
    boolean open = route.row().anonymous() && !CloudSite.throughGateway(request);
    boolean fallsBack = open && !site.behaviour().has(Quirk.WRONG_TOKENS_REFUSED);
    return switch (site.cloud().sender(request)) {
      case CloudSite.Sender.Known(var account) ->
          new Caller(request, account, reply -> reply.with("X-AAccountId", account.accountId()));
      case CloudSite.Sender.Nobody() when open ->
          new Caller(request, Account.ANONYMOUS, UnaryOperator.identity());
      case CloudSite.Sender.Refused() when fallsBack ->
          new Caller(request, Account.ANONYMOUS, reply -> reply.with(LOGIN_REASON, FAILED));
      case CloudSite.Sender.Nobody() -> throw site.cloud().unauthenticated();
      case CloudSite.Sender.Refused(), CloudSite.Sender.AtTheWrongDoor() ->
          throw site.cloud().unauthenticated().with(LOGIN_REASON, FAILED);
    };
  }

  @Override
  public ErrorShape errors() {
    return JiraErrors::reply;
  }

  @Override
  public ReadWriteLock lock() {
    return site.cloud().organization().lock();
  }

  @Override
  public Refusal notAdministrator() {
    return Refusal.forbidden("You do not have permission to administer this Jira site.");
  }

  /** Operations are counted, so that both versions of one share what it allows. */
  @Override
  public Map<String, String> count(
      Route route, Operation<JiraCall> operation, Map<String, String> parameters) {
    Optional<String> issue =
        operation.reading() || site.limiter().isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(parameters.get("issueIdOrKey")).map(this::issue);
    RateLimiter.Asked asked =
        new RateLimiter.Asked(route.row().method(), operation.operationId(), issue);
    return switch (site.limiter().map(limits -> limits.ask(asked)).orElse(Verdict.UNCOUNTED)) {
      case Verdict.Allowed(var headers) -> headers;
      case Verdict.Refused(var headers) -> throw tooMany(headers);
    };
  }

  private String issue(String idOrKey) {
    Lock lock = lock().readLock();
    lock.lock();
    try {
      return issueName.apply(idOrKey);
    } finally {
      lock.unlock();
    }
  }

  private static Refusal tooMany(Map<String, String> headers) {
    Refusal refusal = Refusal.of(429, "Rate limit exceeded.");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      refusal = refusal.with(header.getKey(), header.getValue());
    }
    return refusal;
  }

  /** The product overlooks what it does not know in a query. */
  @Override
  public boolean refusesUnknownQuery() {
    return false;
  }

  /**
   * Names and keys of people ("no longer available"), in the product's words (jira, issue 2350).
   */
  @Override
  public Optional<Refusal> withdrawn(OperationTable.Row row, String parameter) {
    boolean names = Set.of("username", "userName", "userKey").contains(parameter);
    boolean key = parameter.equals("key") && row.template().contains("/user");
    return names || key
        ? Optional.of(
            Refusal.badRequest(
                "The query parameter '" + parameter + "' is not supported in GDPR strict mode."))
        : Optional.empty();
  }

  @Override
  public void begins(JiraCall call) {
    chronicle().begins(new Chronicle.Actor.Person(call.caller().accountId()));
  }

  private Chronicle chronicle() {
    return site.cloud().organization().chronicle();
  }

  @Override
  public void changed() {
    chronicle().ends();
    site.keeper().changed();
  }

  private final class Caller implements Admitted<JiraCall> {

    private final Request request;
    private final Account account;
    private final UnaryOperator<Reply> signature;

    Caller(Request request, Account account, UnaryOperator<Reply> signature) {
      this.request = request;
      this.account = account;
      this.signature = signature;
    }

    @Override
    public boolean administrator() {
      return site.administers(account);
    }

    @Override
    public JiraCall call(Route route, Map<String, String> path, JsonNode json) {
      int version = route.template().startsWith("/rest/api/3/") ? 3 : 2;
      return new JiraCall(request, account, version, path, json);
    }

    @Override
    public Reply sign(Reply reply) {
      return signature.apply(reply);
    }
  }
}

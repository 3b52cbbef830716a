package dev.aloft.sandbox.jira.servicemanagement.requesttype;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.jira.servicemanagement.desk.Experimental;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code …/requesttype/permissions/check}: who may submit requests of which type, and change it.
 */
public final class RequestTypeRights implements Resource<CloudCall> {

  /** The most request types of one check (contract). */
  private static final int MOST = 50;

  private static final String SUBMIT = "canCreateRequest";
  private static final String CHANGE = "canAdminister";

  private final JiraSite site;
  private final Desks desks;
  private final RequestTypes types;

  /** The rights on a site's request types. */
  public RequestTypeRights(JiraSite site, Desks desks, RequestTypes types) {
    this.site = site;
    this.desks = desks;
    this.types = types;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("checkRequestTypePermissions")
        .body("accountId", "permissions", "requestTypeIds")
        .reading()
        .answer(Experimental.of(this::check));
  }

  private Reply check(CloudCall call) {
    Desk desk = desks.named(call);
    Form form = Form.of(call);
    List<String> asked = form.texts("permissions");
    if (asked.isEmpty() || !List.of(SUBMIT, CHANGE).containsAll(asked)) {
      throw Refusal.badRequest("The permissions must be canCreateRequest or canAdminister.");
    }
    List<Long> wanted = form.numbers("requestTypeIds");
    if (wanted.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " request types can be checked.");
    }
    Account who = who(call, desk, form.text("accountId"));
    List<Long> known =
        types.of(desk.id()).stream().map(RequestType::id).filter(wanted::contains).toList();
    boolean sees = desks.visible(who).contains(desk);
    ObjectNode reply = Json.object();
    if (asked.contains(CHANGE)) {
      reply.set(CHANGE, Json.numbers(desks.administers(who, desk) ? known : List.of()));
    }
    if (asked.contains(SUBMIT)) {
      reply.set(SUBMIT, Json.numbers(sees ? known : List.of()));
    }
    return Reply.ok(reply);
  }

  /** Only administrators may ask for others. */
  private Account who(CloudCall call, Desk desk, Optional<String> accountId) {
    if (accountId.filter(id -> !id.equals(call.caller().accountId())).isEmpty()) {
      return call.caller();
    }
    if (!desks.administers(call.caller(), desk)) {
      throw Desks.forbidden();
    }
    return accountId
        .flatMap(site.accounts()::find)
        .orElseThrow(() -> Refusal.badRequest("The account identifier is invalid."));
  }
}

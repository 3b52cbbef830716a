package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.servicemanagement.customer.People;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.jira.servicemanagement.request.Requests.Request;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestType;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypeFields;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypes;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /request}: raising requests, reading them, and who takes part in them. */
public final class RequestResource implements Resource<CloudCall> {

  private final WholeSite jira;
  private final Desks desks;
  private final RequestTypes types;
  private final RequestTypeFields fields;
  private final Requests requests;
  private final People people;
  private final RequestViews views;
  private final DeskViews deskViews;

  /** The requests of a site. */
  public RequestResource(
      WholeSite jira,
      Desks desks,
      RequestTypes types,
      RequestTypeFields fields,
      Requests requests,
      People people,
      DeskViews deskViews) {
    this.jira = jira;
    this.desks = desks;
    this.types = types;
    this.fields = fields;
    this.requests = requests;
    this.people = people;
    this.deskViews = deskViews;
    this.views = new RequestViews(jira, fields, deskViews);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("createCustomerRequest")
        .body(
            "serviceDeskId",
            "requestTypeId",
            "requestFieldValues",
            "requestParticipants",
            "raiseOnBehalfOf",
            "isAdfRequest")
        .answer(this::create);
    operations
        .on("getCustomerRequests")
        .query("serviceDeskId", "requestTypeId", "requestOwnership", "start", "limit")
        .answer(this::list);
    operations
        .on("getCustomerRequestByIdOrKey")
        .answer(call -> Reply.ok(view(call, visible(call))));
    operations
        .on("getRequestParticipants")
        .query("start", "limit")
        .answer(call -> Reply.ok(participants(call, visible(call).request())));
    operations
        .on("addRequestParticipants")
        .body("accountIds", "usernames")
        .answer(call -> participants(call, true));
    operations
        .on("removeRequestParticipants")
        .body("accountIds", "usernames")
        .answer(call -> participants(call, false));
  }

  /** A request with its issue, desk and type. */
  record Whole(Request request, Issue issue, Desk desk, RequestType type) {}

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    Desk desk = desk(call, form);
    RequestType type =
        form.text("requestTypeId")
            .flatMap(Ids::parse)
            .flatMap(types::find)
            .filter(one -> one.desk() == desk.id())
            .orElseThrow(() -> Refusal.badRequest("The request type does not exist."));
    boolean agent = desks.agent(call.caller(), desk);
    Optional<String> behalf = form.text("raiseOnBehalfOf");
    List<String> participants = form.texts("requestParticipants");
    if ((behalf.isPresent() || !participants.isEmpty()) && !agent) {
      throw Desks.forbidden();
    }
    behalf.ifPresent(id -> people.known(List.of(id)));
    if (!participants.isEmpty()) {
      people.known(participants);
    }
    Issue issue = issue(call, desk, type, form, behalf.orElse(call.caller().accountId()));
    Request request = requests.put(new Request(issue.id(), type.id(), participants));
    return Reply.created(view(call, new Whole(request, issue, desk, type)));
  }

  private Desk desk(CloudCall call, Form form) {
    String id = form.text("serviceDeskId").orElse("");
    try {
      return desks.named(call, id);
    } catch (Refusal missing) {
      throw Refusal.badRequest("The service desk '" + id + "' does not exist.");
    }
  }

  private Issue issue(CloudCall call, Desk desk, RequestType type, Form form, String reporter) {
    Set<String> known =
        fields.of(desk, type).stream().map(use -> use.field().id()).collect(Collectors.toSet());
    ObjectNode values = Json.object();
    Form given =
        Form.of(form.node("requestFieldValues").<JsonNode>map(node -> node).orElse(Json.object()));
    for (String name : form.node("requestFieldValues").orElse(Json.object()).propertyNames()) {
      if (!known.contains(name)) {
        throw Refusal.badRequest("The field '" + name + "' is not one of the request type's.");
      }
      given.node(name).ifPresent(value -> values.set(name, value));
    }
    values.putObject("project").put("id", Ids.text(desk.project().id()));
    values.putObject("issuetype").put("id", Ids.text(type.issueTypeId()));
    ObjectNode body = Json.object();
    body.set("fields", values);
    int version = form.flag("isAdfRequest").orElse(false) ? 3 : 2;
    IssueWriter writer = jira.issues().writer();
    JiraCall platform = DeskViews.platform(call, version);
    IssueWriter.Draft draft = writer.draft(platform, body, new IssueWriter.Screens());
    // Who may raise for others needs no permission to change reporters.
    draft.fields().putObject("reporter").put("accountId", reporter);
    return writer.create(platform, draft);
  }

  private Optional<Whole> whole(CloudCall call, Request request) {
    return types
        .find(request.typeId())
        .flatMap(type ->
            jira.issues()
                .issues()
                .store()
                .find(request.issueId())
                .flatMap(issue ->
                    desks.visible(call.caller()).stream()
                        .filter(desk -> desk.id() == type.desk())
                        .findFirst()
                        .map(desk -> new Whole(request, issue, desk, type))));
  }

  static boolean reporter(Account account, Issue issue) {
    return issue
        .fields()
        .path("reporter")
        .path("accountId")
        .asString("")
        .equals(account.accountId());
  }

  /** Customers see what they raised and where they take part; agents see all of a desk. */
  private boolean sees(CloudCall call, Whole whole) {
    return reporter(call.caller(), whole.issue())
        || whole.request().participants().contains(call.caller().accountId())
        || desks.agent(call.caller(), whole.desk());
  }

  /**
   * The request that a path names, if the caller sees it.
   *
   * @throws Refusal 404
   */
  Whole visible(CloudCall call) {
    return visible(call, call.path("issueIdOrKey"));
  }

  /**
   * A request, if the caller sees it.
   *
   * @throws Refusal 404
   */
  Whole visible(CloudCall call, String idOrKey) {
    return jira.issues()
        .issues()
        .find(idOrKey)
        .flatMap(issue -> requests.of(issue.id()))
        .flatMap(request -> whole(call, request))
        .filter(whole -> sees(call, whole))
        .orElseThrow(() ->
            Refusal.notFound(
                "The request does not exist or you do not have permission to see it."));
  }

  private ObjectNode view(CloudCall call, Whole whole) {
    return views.view(call, whole, desks.agent(call.caller(), whole.desk()));
  }

  private Reply list(CloudCall call) {
    Set<String> ownership = Set.copyOf(call.list("requestOwnership"));
    Set<String> known = Set.of("OWNED_REQUESTS", "PARTICIPATED_REQUESTS");
    if (!known.containsAll(ownership)) {
      throw Refusal.of(501, "The sandbox implements requests that are owned or participated in.");
    }
    Optional<String> desk = call.query("serviceDeskId");
    Optional<String> type = call.query("requestTypeId");
    List<Whole> found =
        requests.all().stream()
            .flatMap(request -> whole(call, request).stream())
            .filter(one -> mine(call, one, ownership.isEmpty() ? known : ownership))
            .filter(one -> desk.isEmpty() || desk.get().equals(Integer.toString(one.desk().id())))
            .filter(one -> type.isEmpty() || type.get().equals(Ids.text(one.type().id())))
            .sorted(Comparator.comparing((Whole one) -> one.issue().updated()).reversed())
            .toList();
    return Reply.ok(DeskPages.of(call, found, one -> view(call, one)));
  }

  private static boolean mine(CloudCall call, Whole one, Set<String> ownership) {
    return (ownership.contains("OWNED_REQUESTS") && reporter(call.caller(), one.issue()))
        || (ownership.contains("PARTICIPATED_REQUESTS")
            && one.request().participants().contains(call.caller().accountId()));
  }

  private ObjectNode participants(CloudCall call, Request request) {
    return DeskPages.of(call, request.participants(), id -> deskViews.user(call, id));
  }

  private Reply participants(CloudCall call, boolean in) {
    Whole whole = visible(call);
    if (!desks.agent(call.caller(), whole.desk()) && !reporter(call.caller(), whole.issue())) {
      throw Desks.forbidden();
    }
    Request after = requests.participants(whole.request(), people.named(call), in);
    return Reply.ok(participants(call, after));
  }
}

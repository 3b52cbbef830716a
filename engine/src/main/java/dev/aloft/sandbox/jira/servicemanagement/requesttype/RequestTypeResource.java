package dev.aloft.sandbox.jira.servicemanagement.requesttype;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.jira.servicemanagement.desk.Experimental;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /servicedesk/{serviceDeskId}/requesttype} and {@code /requesttype}. */
public final class RequestTypeResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 255;

  private final WholeSite jira;
  private final Desks desks;
  private final RequestTypes types;
  private final RequestTypeFields fields;

  /** The request types of a site. */
  public RequestTypeResource(
      WholeSite jira, Desks desks, RequestTypes types, RequestTypeFields fields) {
    this.jira = jira;
    this.desks = desks;
    this.types = types;
    this.fields = fields;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getRequestTypes")
        .query("searchQuery", "start", "limit")
        .answer(call -> Reply.ok(page(call, searched(call, types.of(desks.named(call).id())))));
    operations
        .on("getAllRequestTypes")
        .query("searchQuery", "serviceDeskId", "start", "limit")
        .answer(Experimental.of(this::everywhere));
    operations
        .on("createRequestType")
        .body("name", "description", "helpText", "issueTypeId")
        .answer(Experimental.of(this::create));
    operations
        .on("getRequestTypeById")
        .answer(call -> Reply.ok(view(call, named(call, desks.named(call)))));
    operations.on("deleteRequestType").answer(Experimental.of(this::delete));
    operations.on("getRequestTypeFields").answer(this::fields);
    operations
        .on("getRequestTypeGroups")
        .query("start", "limit")
        .answer(call -> {
          desks.named(call);
          // No operation makes a group, and a new desk of this site has none.
          return Reply.ok(DeskPages.of(call, List.<ObjectNode>of(), group -> group));
        });
  }

  private static List<RequestType> searched(CloudCall call, List<RequestType> all) {
    String wanted = call.query("searchQuery").orElse("").toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(type ->
            type.name().toLowerCase(Locale.ROOT).contains(wanted)
                || type.description().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private ObjectNode page(CloudCall call, List<RequestType> found) {
    return DeskPages.of(call, found, type -> view(call, type));
  }

  private Reply everywhere(CloudCall call) {
    Set<String> wanted = call.list("serviceDeskId").stream().collect(Collectors.toSet());
    List<RequestType> all =
        desks.visible(call.caller()).stream()
            .filter(desk -> wanted.isEmpty() || wanted.contains(Integer.toString(desk.id())))
            .flatMap(desk -> types.of(desk.id()).stream())
            .toList();
    return Reply.ok(page(call, searched(call, all)));
  }

  private Reply create(CloudCall call) {
    Desk desk = desks.forAdministrators(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    Optional<Long> issueType =
        form.text("issueTypeId")
            .flatMap(Ids::parse)
            .filter(id ->
                jira.tables().issueTypesOf(desk.project()).stream()
                    .filter(type -> !type.subtask())
                    .map(IssueType::id)
                    .anyMatch(id::equals));
    if (issueType.isEmpty()) {
      form.refuse("issueTypeId", "The issue type is not one of the project's.");
    }
    if (types.of(desk.id()).stream().anyMatch(type -> type.name().equalsIgnoreCase(name))) {
      form.refuse("name", "A request type with this name already exists.");
    }
    form.check();
    RequestType type =
        types.add(
            desk.id(),
            name,
            form.text("description").orElse(""),
            form.text("helpText").orElse(""),
            issueType.orElseThrow());
    return Reply.ok(view(call, type));
  }

  private RequestType named(CloudCall call, Desk desk) {
    return types.of(desk.id()).stream()
        .filter(type -> Ids.text(type.id()).equals(call.path("requestTypeId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The request type does not exist."));
  }

  /** The request type that a path names, if the caller sees its desk. */
  public RequestType visible(CloudCall call) {
    return named(call, desks.named(call));
  }

  /** The same for administrators of the desk. */
  public RequestType changeable(CloudCall call) {
    return named(call, desks.forAdministrators(call));
  }

  private Reply delete(CloudCall call) {
    types.remove(changeable(call));
    return Reply.noContent();
  }

  private Reply fields(CloudCall call) {
    Desk desk = desks.named(call);
    boolean agent = desks.agent(call.caller(), desk);
    ObjectNode view = Json.object();
    view.set(
        "requestTypeFields",
        Json.array(fields.of(desk, named(call, desk)), RequestTypeFields::view));
    view.put("canRaiseOnBehalfOf", agent);
    view.put("canAddRequestParticipants", agent);
    return Reply.ok(view);
  }

  private static ObjectNode view(CloudCall call, RequestType type) {
    ObjectNode view = Json.object();
    view.putArray("_expands").add("field");
    view.put("id", Ids.text(type.id()));
    view.putObject("_links")
        .put("self", call.self() + "/servicedesk/" + type.desk() + "/requesttype/" + type.id());
    view.put("name", type.name());
    view.put("description", type.description());
    view.put("helpText", type.helpText());
    view.put("issueTypeId", Ids.text(type.issueTypeId()));
    view.put("serviceDeskId", Integer.toString(type.desk()));
    view.put("portalId", Integer.toString(type.desk()));
    view.putArray("groupIds");
    view.put("canCreateRequest", !call.caller().anonymous());
    view.put("restrictionStatus", "OPEN");
    return view;
  }
}

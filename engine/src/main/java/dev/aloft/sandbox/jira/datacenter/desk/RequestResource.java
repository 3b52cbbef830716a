package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.datacenter.comment.Comments;
import dev.aloft.sandbox.jira.datacenter.issue.Creation;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /request}: raising requests, finding them, talking about them. */
public final class RequestResource implements Resource<DataCenterCall> {

  /** The property of comments by which the product tells those that customers do not see. */
  private static final String INTERNAL = "sd.public.comment";

  private final JiraSite site;
  private final Desks desks;
  private final DeskViews views;
  private final Creation creation;
  private final Comments comments;

  RequestResource(JiraSite site, Desks desks) {
    this.site = site;
    this.desks = desks;
    this.views = new DeskViews(site, desks);
    this.creation = new Creation(site);
    this.comments = new Comments(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createCustomerRequest")
        .body("serviceDeskId", "requestTypeId", "requestFieldValues", "raiseOnBehalfOf")
        .answer(this::create);
    operations
        .on("getMyCustomerRequests")
        .query("serviceDeskId", "requestTypeId", "start", "limit")
        .answer(this::list);
    operations
        .on("getCustomerRequestByIdOrKey")
        .answer(call -> Reply.ok(views.request(call, find(call))));
    operations
        .on("getRequestComments")
        .query("public", "internal", "start", "limit")
        .answer(call -> {
          Issue issue = find(call);
          boolean open = call.flag("public", true);
          boolean inner = call.flag("internal", true);
          List<Comment> found =
              visible(call, issue).stream().filter(one -> internal(one) ? inner : open).toList();
          return Reply.ok(
              DeskPages.of(call, found, one -> views.comment(call, issue, one, !internal(one))));
        });
    operations
        .on("getRequestCommentById")
        .answer(call -> {
          Issue issue = find(call);
          return visible(call, issue).stream()
              .filter(one -> Long.toString(one.id()).equals(call.path("commentId")))
              .findFirst()
              .map(one -> Reply.ok(views.comment(call, issue, one, !internal(one))))
              .orElseThrow(() -> Refusal.notFound("The comment does not exist."));
        });
    operations.on("createRequestComment").body("body", "public").answer(this::comment);
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    Project desk =
        desks
            .find(call, form.node("serviceDeskId").map(node -> node.asString("")).orElse(""))
            .orElseThrow(() -> Refusal.badRequest("The service desk does not exist."));
    String typeId = form.node("requestTypeId").map(node -> node.asString("")).orElse("");
    IssueType type =
        desks.types(desk).stream()
            .filter(one -> Long.toString(one.id()).equals(typeId))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("The request type does not exist."));
    User reporter = reporter(call, desk, form);
    ObjectNode body = Json.object();
    ObjectNode fields = body.putObject("fields");
    form.node("requestFieldValues")
        .ifPresent(
            values -> values.properties().forEach(one -> fields.set(one.getKey(), one.getValue())));
    fields.putObject("project").put("id", Long.toString(desk.id()));
    fields.putObject("issuetype").put("id", Long.toString(type.id()));
    Issue issue = creation.create(reporter, body);
    desks.raised(issue, type);
    return Reply.created(views.request(call, issue));
  }

  /** Only those who work at a desk raise for others. */
  private User reporter(DataCenterCall call, Project desk, Form form) {
    Optional<String> name = form.text("raiseOnBehalfOf");
    if (name.isEmpty()) {
      return call.caller();
    }
    if (!desks.agent(call, desk)) {
      throw Refusal.forbidden("You do not have permission to raise requests for others.");
    }
    return name.flatMap(site.users()::byName)
        .orElseThrow(() -> Refusal.badRequest("The user does not exist."));
  }

  private Optional<Project> desk(DataCenterCall call, Issue issue) {
    return desks.find(call, Long.toString(issue.owner()));
  }

  private boolean sees(DataCenterCall call, Issue issue) {
    return desk(call, issue)
        .filter(desk -> Desks.own(call, issue) || desks.agent(call, desk))
        .isPresent();
  }

  private Issue find(DataCenterCall call) {
    return site.issues()
        .find(call.path("issueIdOrKey"))
        .filter(one -> desks.type(one).isPresent())
        .filter(one -> sees(call, one))
        .orElseThrow(() ->
            Refusal.notFound(
                "The request does not exist or you do not have permission to see it."));
  }

  private Reply list(DataCenterCall call) {
    Lookup.known(call);
    Optional<String> desk = call.query("serviceDeskId");
    Optional<String> type = call.query("requestTypeId");
    List<Issue> found =
        desks.requests().stream()
            .filter(one -> Desks.own(call, one) && sees(call, one))
            .filter(one -> desk.isEmpty() || desk.get().equals(Long.toString(one.owner())))
            .filter(one ->
                type.isEmpty()
                    || desks
                        .type(one)
                        .filter(of -> Long.toString(of.id()).equals(type.get()))
                        .isPresent())
            .toList();
    return Reply.ok(DeskPages.of(call, found, one -> views.request(call, one)));
  }

  /** Customers see what is meant for them. */
  private List<Comment> visible(DataCenterCall call, Issue issue) {
    boolean agent = desk(call, issue).filter(desk -> desks.agent(call, desk)).isPresent();
    return comments.visible(call.caller(), issue).stream()
        .filter(one -> agent || !internal(one))
        .toList();
  }

  private boolean internal(Comment comment) {
    JsonNode value = site.properties().all("comment " + comment.id()).get(INTERNAL);
    return value != null && value.path("internal").asBoolean(false);
  }

  private Reply comment(DataCenterCall call) {
    Issue issue = find(call);
    Form form = Form.of(call);
    String text = form.required("body", 32_767);
    form.check();
    boolean shown = form.flag("public").orElse(true);
    boolean agent = desk(call, issue).filter(desk -> desks.agent(call, desk)).isPresent();
    if (!shown && !agent) {
      throw Refusal.forbidden("Customers write comments that everybody of the request sees.");
    }
    Comment comment = comments.add(call.caller(), issue, Json.object().put("body", text));
    if (!shown) {
      site.properties()
          .put("comment " + comment.id(), INTERNAL, Json.object().put("internal", true));
    }
    return Reply.created(views.comment(call, issue, comment, shown));
  }
}

package dev.aloft.sandbox.confluence.cloud.restriction;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/{id}/permission/check}: whether somebody may do something with content. */
public final class PermissionCheckResource implements Resource<CloudCall> {

  private static final String ANONYMOUS = "anonymous";

  private final ConfluenceSite site;
  private final Finder finder;

  /** The rights of a site. */
  public PermissionCheckResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("checkContentPermission")
        .body("subject", "operation")
        .outlined(Outline.of("subject.type", "subject.identifier", "operation"))
        .reading()
        .answer(this::check);
  }

  private Reply check(CloudCall call) {
    Content content = finder.current(call, call.path("id"));
    Form form = Form.of(call);
    Form subject =
        Form.of(form.node("subject").orElseThrow(Form::unreadable), "type", "identifier");
    String operation = form.text("operation").orElse("");
    boolean may = may(subject, content, operation);
    ObjectNode view = Json.object();
    view.put("hasPermission", may);
    ArrayNode errors = view.putArray("errors");
    if (!may) {
      errors
          .addObject()
          .put("translation", "The subject may not " + operation + " the content")
          .putArray("args");
    }
    view.putObject("_links").put("self", call.request().base() + call.request().rawPath());
    return Reply.ok(view);
  }

  private boolean may(Form subject, Content content, String operation) {
    String id = subject.text("identifier").orElse("");
    if (subject.text("type").orElse("").equals("group")) {
      if (site.cloud().organization().groups().find(id).isEmpty()) {
        throw Refusal.notFound("No group with id " + id);
      }
      throw Refusal.of(501, "The sandbox checks the permissions of users only.");
    }
    // Nobody is let in who has not logged in.
    return !id.equals(ANONYMOUS) && may(account(id), content, operation);
  }

  private Account account(String id) {
    return site.person(id)
        .orElseThrow(() -> Refusal.notFound("No user found with accountId : " + id));
  }

  private boolean may(Account account, Content content, String operation) {
    Viewer viewer = new Viewer(account, false);
    return switch (operation) {
      case "read" -> site.access().reads(viewer, content);
      case "update" -> site.access().writes(viewer, content);
      default -> site.access().deletes(viewer, content);
    };
  }
}

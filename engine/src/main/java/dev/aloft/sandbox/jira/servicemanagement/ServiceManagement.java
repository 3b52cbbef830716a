package dev.aloft.sandbox.jira.servicemanagement;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.servicemanagement.desk.InfoResource;
import dev.aloft.sandbox.jira.servicemanagement.desk.ServiceDeskResource;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Jira Service Management over the Jira of the same site. */
public final class ServiceManagement {

  /** Where its tree begins. */
  public static final String ROOT = "/rest/servicedeskapi";

  private ServiceManagement() {}

  /** The API over a site's Jira. */
  public static Api<CloudCall> over(WholeSite jira) {
    return new Api<>(
        "Jira Service Management Cloud",
        OperationTable.load("/dev/aloft/sandbox/jira/servicemanagement/operations.tsv"),
        new CloudConventions(jira.site().cloud(), "jira", ROOT, ServiceManagement::error),
        List.of(new InfoResource(), new ServiceDeskResource(jira)));
  }

  /** The product's error shape has one message for all that is wrong. */
  private static Reply error(Refusal refusal) {
    List<String> messages = new ArrayList<>(refusal.messages());
    messages.addAll(refusal.errors().values());
    String message = String.join(" ", messages);
    ObjectNode document = Json.object();
    document.put("errorMessage", message);
    document.putObject("i18nErrorMessage").put("i18nKey", message).putArray("parameters");
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}

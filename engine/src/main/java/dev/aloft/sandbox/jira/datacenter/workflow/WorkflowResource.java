package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /workflow}: the names and dates of workflows, nothing of what is in them. */
public final class WorkflowResource implements Resource<DataCenterCall> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final JiraSite site;

  /** The workflows of a site. */
  public WorkflowResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllWorkflows")
        .query("workflowName")
        .answer(call -> {
          if (!site.access().administers(call.caller())) {
            throw Refusal.of(401, "You do not have permission to see the workflows.");
          }
          Optional<String> name = call.query("workflowName");
          if (name.isPresent()) {
            return site.tables()
                .workflows()
                .first(one -> one.name().equals(name.get()))
                .map(one -> Reply.ok(view(one)))
                .orElseThrow(
                    () -> Refusal.notFound("The workflow '" + name.get() + "' does not exist."));
          }
          return Reply.ok(Json.array(site.tables().workflows().all(), WorkflowResource::view));
        });
  }

  private static ObjectNode view(Workflow workflow) {
    ObjectNode view = Json.object();
    view.put("name", workflow.name());
    view.put("description", workflow.description());
    if (workflow.edited() > 0) {
      view.put("lastModifiedDate", TIME.format(Instant.ofEpochMilli(workflow.edited())));
    }
    view.put("steps", workflow.statuses().size());
    view.put("default", workflow.edited() == 0);
    return view;
  }
}

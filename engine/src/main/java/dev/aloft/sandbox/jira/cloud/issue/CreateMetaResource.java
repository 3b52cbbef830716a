package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** {@code /issue/createmeta/…}: what may be set when an issue is made. */
public final class CreateMetaResource implements Resource<JiraCall> {

  private final Configuration configuration;
  private final ConfigurationViews views;
  private final FieldMeta meta;

  /** The create metadata of a site. */
  public CreateMetaResource(Configuration configuration) {
    this.configuration = configuration;
    this.views = new ConfigurationViews(configuration);
    this.meta = new FieldMeta(configuration);
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getCreateIssueMetaIssueTypes")
        .query("startAt", "maxResults")
        .answer(this::types);
    operations
        .on("getCreateIssueMetaIssueTypeId")
        .query("startAt", "maxResults")
        .answer(this::fields);
  }

  private Project project(JiraCall call) {
    String idOrKey = call.path("projectIdOrKey");
    return configuration
        .project(idOrKey)
        .orElseThrow(() ->
            Refusal.badRequest("No project could be found with key or id '" + idOrKey + "'."));
  }

  private Reply types(JiraCall call) {
    List<IssueType> types = configuration.issueTypes(project(call));
    return Reply.ok(
        Pages.named(
            call,
            "issueTypes",
            types,
            50,
            200,
            type -> views.issueType(call, type).put("expand", "fields")));
  }

  private Reply fields(JiraCall call) {
    Project project = project(call);
    IssueType type =
        configuration.issueTypes(project).stream()
            .filter(one -> one.id().equals(call.path("issueTypeId")))
            .findFirst()
            .orElseThrow(
                () -> Refusal.badRequest("The issue type is not available in this project."));
    return Reply.ok(
        Pages.named(
            call,
            "fields",
            configuration.createFields(project, type),
            50,
            200,
            use -> meta.of(call, project, type, use).put("fieldId", use.field().id())));
  }
}

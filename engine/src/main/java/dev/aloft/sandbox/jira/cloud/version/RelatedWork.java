package dev.aloft.sandbox.jira.cloud.version;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code /version/{id}/relatedwork}: addresses that belong to a release. */
public final class RelatedWork implements Resource<JiraCall> {

  private static final int LONGEST = 255;
  private static final String[] BODY = {"category", "issueId", "relatedWorkId", "title", "url"};

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final Documents table;

  /** What belongs to the versions of a site. */
  public RelatedWork(JiraSite site, SiteTables tables, Permissions permissions, Store store) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.table = new Documents(store.table("relatedWork"));
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getRelatedWork").answer(this::list);
    operations.on("createRelatedWork").body(BODY).answer(this::create);
    operations.on("updateRelatedWork").body(BODY).answer(this::update);
    operations.on("deleteRelatedWork").answer(this::delete);
  }

  private Version visible(JiraCall call, String id) {
    return tables
        .versions()
        .find(id)
        .filter(version -> permissions.sees(call.caller(), project(version)))
        .orElseThrow(() -> Refusal.notFound("The version with id '" + id + "' does not exist."));
  }

  private Project project(Version version) {
    return tables
        .projects()
        .find(version.projectId())
        .orElseThrow(() -> new IllegalStateException("a version without its project"));
  }

  /** Who may resolve issues and edit them may say what belongs to a release (contract). */
  private Version writable(JiraCall call, String id) {
    Version version = visible(call, id);
    Project project = project(version);
    if (!permissions.has(call.caller(), Permission.RESOLVE_ISSUES, project)
        || !permissions.has(call.caller(), Permission.EDIT_ISSUES, project)) {
      throw Refusal.forbidden("You do not have permission to edit the work of this version.");
    }
    return version;
  }

  private Reply list(JiraCall call) {
    return Reply.ok(Json.array(table.ofOwner(visible(call, call.path("id")).id()), Document::json));
  }

  private ObjectNode read(Form form, String uuid) {
    ObjectNode work = Json.object();
    work.put("category", form.required("category", LONGEST));
    work.put("relatedWorkId", uuid);
    form.limited("title", LONGEST).ifPresent(title -> work.put("title", title));
    Optional<String> url = form.text("url");
    url.ifPresent(address -> work.put("url", address));
    if (form.node("issueId").isPresent()) {
      form.refuse("issueId", "Only generic links can be created.");
    }
    if (url.filter(address -> address.matches("(?i)https?://.+")).isEmpty()) {
      form.refuse("url", "A valid URL is required.");
    }
    form.check();
    return work;
  }

  private Reply create(JiraCall call) {
    Version version = writable(call, call.path("id"));
    long id = site.ids().next("relatedWork");
    String uuid =
        UUID.nameUUIDFromBytes(("relatedWork/" + id).getBytes(StandardCharsets.UTF_8)).toString();
    ObjectNode work = read(Form.of(call), uuid);
    table.put(id, version.id(), work);
    return Reply.created(work);
  }

  private Document named(Version version, String uuid) {
    return table.ofOwner(version.id()).stream()
        .filter(one -> one.json().path("relatedWorkId").asString("").equals(uuid))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The related work does not exist."));
  }

  private Reply update(JiraCall call) {
    Version version = writable(call, call.path("id"));
    if (version.archived()) {
      throw Refusal.badRequest("The version is archived.");
    }
    Form form = Form.of(call);
    Document before = named(version, form.text("relatedWorkId").orElse(""));
    ObjectNode work = read(form, before.json().path("relatedWorkId").asString(""));
    table.put(before.id(), version.id(), work);
    return Reply.ok(work);
  }

  private Reply delete(JiraCall call) {
    Version version = writable(call, call.path("versionId"));
    table.remove(named(version, call.path("relatedWorkId")).id());
    return Reply.noContent();
  }
}

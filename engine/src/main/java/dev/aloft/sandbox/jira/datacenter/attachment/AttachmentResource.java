package dev.aloft.sandbox.jira.datacenter.attachment;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.view.PartViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Multipart;
import dev.aloft.sandbox.web.Reply;
import java.net.URLConnection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/attachments} and {@code /attachment}. */
public final class AttachmentResource implements Resource<DataCenterCall> {

  /** The usual limit of one file, which an administrator may change. */
  static final int LARGEST = 10_485_760;

  private final JiraSite site;
  private final Lookup lookup;
  private final PartViews views;

  /** The attachments of a site. */
  public AttachmentResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.views = new PartViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("addAttachment").rawBody().answer(this::add);
    operations
        .on("getAttachmentMeta")
        .answer(call -> Reply.ok(Json.object().put("enabled", true).put("uploadLimit", LARGEST)));
    operations
        .on("getAttachment")
        .answer(call -> {
          ObjectNode view = views.attachment(call, find(call));
          view.put("id", find(call).id());
          view.putObject("properties");
          return Reply.ok(view);
        });
    operations
        .on("removeAttachment")
        .answer(call -> {
          Attachment attachment = find(call);
          boolean own = attachment.author().equals(call.caller().key());
          Issue issue = site.issues().find(attachment.owner()).orElseThrow();
          if (!site.access().may(call.caller(), Permission.DELETE_ALL_ATTACHMENTS, issue)
              && !(own
                  && site.access().may(call.caller(), Permission.DELETE_OWN_ATTACHMENTS, issue))) {
            throw Refusal.forbidden("You do not have permission to delete attachment.");
          }
          site.tables().attachments().remove(attachment.id());
          site.files().remove(attachment.id());
          return Reply.noContent();
        });
  }

  private Attachment find(DataCenterCall call) {
    return find(site, call, call.path("id"))
        .orElseThrow(() ->
            Refusal.notFound("The attachment with id '" + call.path("id") + "' does not exist"));
  }

  /** An attachment of an issue that the caller may see. */
  static Optional<Attachment> find(JiraSite site, DataCenterCall call, String id) {
    return Ids.parse(id)
        .flatMap(site.tables().attachments()::find)
        .filter(one ->
            site.issues()
                .find(one.owner())
                .filter(issue -> site.access().sees(call.caller(), issue))
                .isPresent());
  }

  private Reply add(DataCenterCall call) {
    String token = call.request().header("X-Atlassian-Token").orElse("");
    if (!token.equals("no-check") && !token.equals("nocheck")) {
      throw Refusal.forbidden("XSRF check failed");
    }
    Issue issue = lookup.issue(call);
    if (!site.access().may(call.caller(), Permission.CREATE_ATTACHMENTS, issue)) {
      throw Refusal.forbidden("You do not have permission to create attachments for this issue.");
    }
    List<Multipart.Part> files =
        Multipart.parse(call.request())
            .map(parts ->
                parts.stream()
                    .filter(part -> part.name().equals("file") && part.fileName().isPresent())
                    .toList())
            .orElseThrow(() -> Refusal.of(415, "Unsupported Media Type"));
    for (Multipart.Part file : files) {
      if (file.content().size() > LARGEST) {
        throw Refusal.of(
            413, "The file " + file.fileName().orElse("") + " is larger than the limit of 10 MB.");
      }
    }
    ArrayNode added = JsonNodeFactory.instance.arrayNode();
    files.forEach(file -> added.add(views.attachment(call, store(call, issue, file))));
    return Reply.ok(added);
  }

  /** Of a path the product's library for uploads takes the last name. */
  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Attachment store(DataCenterCall call, Issue issue, Multipart.Part file) {
    String name = lastName(file.fileName().orElse("file"));
    String type = file.mediaType();
    if (type.equals("application/octet-stream")) {
      String guess = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
      type = guess == null ? type : guess;
    }
    long id = site.tables().attachments().nextId();
    site.files().write(id, file.content()::writeTo);
    long now = site.now();
    ObjectNode values = issue.values().deepCopy();
    values.put("updated", now);
    site.issues().put(issue.with(values));
    return site.tables()
        .attachments()
        .put(
            new Attachment(
                id, issue.id(), call.caller().key(), name, type, file.content().size(), now, true));
  }
}

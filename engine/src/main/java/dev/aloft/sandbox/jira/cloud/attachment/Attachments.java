package dev.aloft.sandbox.jira.cloud.attachment;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueFiles;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.RenderedTimes;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Multipart.Part;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of a site's issues; names may repeat. */
public final class Attachments implements IssuePart, IssueFiles {

  private final JiraSite site;
  private final UserViews users;
  private final Documents table;
  private final Blobs blobs;

  /** Files in a store. */
  public Attachments(JiraSite site, UserViews users, Store store, Blobs blobs) {
    this.site = site;
    this.users = users;
    this.table = new Documents(store.table("attachment"));
    this.blobs = blobs;
  }

  /** Keeps an uploaded file. */
  Document add(JiraCall call, Issue issue, Part part) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("filename", part.fileName().orElse(part.name()));
    json.put("mimeType", part.mediaType());
    json.put("size", (long) part.content().size());
    json.put("author", call.caller().accountId());
    json.put("created", JiraSite.time(site.now()));
    long id = site.ids().next("attachment");
    table.put(id, issue.id(), json);
    blobs.write(id, part.content()::writeTo);
    return new Document(id, issue.id(), json);
  }

  /** Takes in a file that somebody attached elsewhere. */
  public void take(long issueId, Taken file, Blob contents) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("filename", file.name());
    json.put("mimeType", file.mediaType());
    json.put("size", contents.size());
    json.put("author", file.author());
    json.put("created", JiraSite.time(file.created()));
    long id = site.ids().next("attachment");
    table.put(id, issueId, json);
    blobs.put(id, contents);
  }

  /**
   * What is known of a file beside its bytes.
   *
   * @param author the account that attached it
   */
  public record Taken(String name, String mediaType, String author, Instant created) {}

  /** A file by id. */
  Optional<Document> find(long id) {
    return table.find(id);
  }

  /** The files of an issue, oldest first. */
  public List<Document> of(Issue issue) {
    return table.ofOwner(issue.id());
  }

  /** A file's bytes. */
  public Optional<Blob> contents(long id) {
    return blobs.find(id);
  }

  /** Deletes a file. */
  void delete(long id) {
    table.remove(id);
    blobs.remove(id);
  }

  /** A file as it stands in an issue. */
  ObjectNode view(JiraCall call, Document file) {
    ObjectNode json = file.json();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("self", call.self() + "/attachment/" + file.id());
    view.put("id", Long.toString(file.id()));
    view.set("filename", json.path("filename"));
    users.sign(view, "author", call, json.path("author").asString(""));
    view.set("created", json.path("created"));
    view.set("size", json.path("size"));
    view.set("mimeType", json.path("mimeType"));
    view.put("content", call.self() + "/attachment/content/" + file.id());
    if (json.path("mimeType").asString("").startsWith("image/")) {
      view.put("thumbnail", call.self() + "/attachment/thumbnail/" + file.id());
    }
    return view;
  }

  @Override
  public Optional<String> mediaId(long issueId, String fileName) {
    // Of several files of one name the newest is shown.
    return table.ofOwner(issueId).reversed().stream()
        .filter(file -> file.json().path("filename").asString("").equals(fileName))
        .findFirst()
        .map(file ->
            UUID.nameUUIDFromBytes(("media/" + file.id()).getBytes(StandardCharsets.UTF_8))
                .toString());
  }

  @Override
  public Set<String> fields() {
    return Set.of("attachment");
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    List<Document> files = table.ofOwner(issue.id());
    ArrayNode list = reply.putArray("attachment");
    files.forEach(file -> list.add(view(call, file)));
  }

  @Override
  public JsonNode rendered(JiraCall call, Issue issue, String field) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    show(call, issue, field, holder);
    for (JsonNode file : holder.path("attachment")) {
      if (file instanceof ObjectNode view) {
        RenderedTimes.put(call, view, "created");
        view.put("size", size(view.path("size").asLong()));
      }
    }
    return holder.path("attachment");
  }

  /** A size as people read it. */
  public static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    return bytes < 1 << 20 ? bytes / 1024 + " kB" : "%.1f MB".formatted(bytes / 1_048_576.0);
  }

  @Override
  public void deleted(Issue issue) {
    table.ofOwner(issue.id()).forEach(file -> blobs.remove(file.id()));
    table.removeOwned(issue.id());
  }
}

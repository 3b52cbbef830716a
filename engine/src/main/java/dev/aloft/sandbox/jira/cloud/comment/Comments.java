package dev.aloft.sandbox.jira.cloud.comment;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.issue.RenderedTimes;
import dev.aloft.sandbox.jira.cloud.issue.Texts;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.markup.AdfToHtml;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The comments of a site's issues. */
public final class Comments implements IssuePart {

  /** The property that keeps a comment of a request from customers. */
  public static final String INTERNAL = "sd.public.comment";

  private final JiraSite site;
  private final Issues issues;
  private final Texts texts;
  private final UserViews users;
  private final Properties properties;
  private final Documents table;
  private final Entries entries;

  /** Comments in a store. */
  public Comments(
      Issues issues,
      Texts texts,
      UserViews users,
      Visibility visibility,
      Properties properties,
      Store store) {
    this.site = issues.site();
    this.issues = issues;
    this.texts = texts;
    this.users = users;
    this.properties = properties;
    this.table = new Documents(store.table("comment"));
    this.entries = new Entries(issues, visibility, properties, table);
  }

  /** The comments of an issue that the caller may see, oldest first. */
  public List<Document> visible(JiraCall call, Issue issue) {
    return visible(call.caller(), issue);
  }

  /** The same for an account. */
  public List<Document> visible(Account account, Issue issue) {
    return entries.visible(account, issue);
  }

  /** Who has written any comment of an issue. */
  public List<String> authors(Issue issue) {
    return table.ofOwner(issue.id()).stream()
        .map(comment -> comment.json().path("author").asString(""))
        .toList();
  }

  /** A comment by id, if the caller may see it. */
  public Optional<Document> find(JiraCall call, long id) {
    return entries.find(call, id);
  }

  /** Adds a comment. */
  public Document add(JiraCall call, Issue issue, JsonNode input) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fill(call, issue, input, json);
    properties.checkList(input.path("properties"));
    entries.written(call, json);
    long id = site.ids().next("comment");
    table.put(id, issue.id(), json);
    properties.setList(id, input.path("properties"));
    issues.touch(call.caller(), issue);
    tell(call, Happening.COMMENTED, issue, json, MissingNode.getInstance());
    return new Document(id, issue.id(), json);
  }

  /**
   * Takes in a comment that was written elsewhere, of which nobody is told and no history tells.
   *
   * @param comment as it is kept: {@code body} a document, {@code author} and {@code updateAuthor}
   *     accounts, {@code created} and {@code updated} times
   */
  public void take(Issue issue, ObjectNode comment) {
    table.put(site.ids().next("comment"), issue.id(), comment);
  }

  /** Changes a comment. */
  Document edit(JiraCall call, Issue issue, Document before, JsonNode input) {
    ObjectNode json = before.json();
    JsonNode text = json.path("body");
    fill(call, issue, input, json);
    properties.checkList(input.path("properties"));
    entries.changed(call, json);
    table.put(before.id(), issue.id(), json);
    properties.setList(before.id(), input.path("properties"));
    issues.touch(call.caller(), issue);
    tell(call, Happening.COMMENT_EDITED, issue, json, text);
    return new Document(before.id(), issue.id(), json);
  }

  private void tell(
      JiraCall call, Happening what, Issue issue, ObjectNode comment, JsonNode textBefore) {
    issues.tell(
        call,
        News.of(what, issue)
            .withText(comment.path("body"), textBefore)
            .seenBy(comment.path("visibility")));
  }

  private void fill(JiraCall call, Issue issue, JsonNode input, ObjectNode json) {
    JsonNode body = input.path("body");
    if (body.isMissingNode() || body.isNull() || (body.isString() && body.asString().isBlank())) {
      throw Refusal.field("comment", "Comment body can not be empty!");
    }
    try {
      json.set("body", texts.read(body, call.version(), Optional.of(issue.id())));
    } catch (Texts.Refused e) {
      throw Refusal.field("comment", e.reason());
    }
    entries.restrict(call, issue, input, json);
  }

  /** Deletes a comment. */
  void delete(JiraCall call, Issue issue, Document comment) {
    table.remove(comment.id());
    properties.removeAll(comment.id());
    issues.touch(call.caller(), issue);
    issues.tell(
        call, News.of(Happening.COMMENT_DELETED, issue).seenBy(comment.json().path("visibility")));
  }

  /** Whether a comment of a request is for customers too; its property says if it is not. */
  public boolean shared(Document comment) {
    return !properties
        .get(comment.id(), INTERNAL)
        .map(value -> value.path("internal").asBoolean(false))
        .orElse(false);
  }

  /** A comment as it goes out, with what {@code expand} names besides. */
  ObjectNode expanded(JiraCall call, Document comment) {
    ObjectNode view = view(call, comment, call.expands("properties"));
    if (call.expands("renderedBody")) {
      view.put("renderedBody", AdfToHtml.convert(comment.json().path("body")));
    }
    return view;
  }

  /** A comment as it goes out. */
  public ObjectNode view(JiraCall call, Document comment, boolean withProperties) {
    ObjectNode json = comment.json();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("self", call.self() + "/issue/" + comment.owner() + "/comment/" + comment.id());
    view.put("id", Long.toString(comment.id()));
    users.sign(view, "author", call, json.path("author").asString(""));
    view.set("body", texts.write(json.path("body"), call.version()));
    users.sign(view, "updateAuthor", call, json.path("updateAuthor").asString(""));
    view.set("created", json.path("created"));
    view.set("updated", json.path("updated"));
    entries.show(comment, view);
    view.put("jsdPublic", shared(comment));
    if (withProperties) {
      view.set("properties", properties.list(comment.id()));
    }
    return view;
  }

  @Override
  public Set<String> fields() {
    return Set.of("comment");
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    List<Document> all = visible(call, issue);
    ObjectNode view = reply.putObject("comment");
    ArrayNode list = view.putArray("comments");
    all.forEach(comment -> list.add(view(call, comment, false)));
    view.put("self", call.self() + "/issue/" + issue.id() + "/comment");
    view.put("maxResults", all.size());
    view.put("total", all.size());
    view.put("startAt", 0);
  }

  @Override
  public JsonNode rendered(JiraCall call, Issue issue, String field) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    show(call, issue, field, holder);
    for (JsonNode comment : holder.path("comment").path("comments")) {
      if (comment instanceof ObjectNode view) {
        html(view.path("id").asLong()).ifPresent(html -> view.put("body", html));
        RenderedTimes.put(call, view, "created", "updated");
      }
    }
    return holder.path("comment");
  }

  private Optional<String> html(long id) {
    return table.find(id).map(comment -> AdfToHtml.convert(comment.json().path("body")));
  }

  @Override
  public void deleted(Issue issue) {
    entries.removeAll(issue);
  }

  @Override
  public boolean add(JiraCall call, Issue issue, String field, JsonNode value) {
    add(call, issue, value);
    return true;
  }
}

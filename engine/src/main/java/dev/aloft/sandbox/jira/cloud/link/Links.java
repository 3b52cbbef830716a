package dev.aloft.sandbox.jira.cloud.link;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.LinkType;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem.Value;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links between issues. A link leads from a source to a target; the contract calls the source of a
 * request {@code inwardIssue} and its target {@code outwardIssue}: with the type Blocks the inward
 * issue blocks the outward one.
 */
public final class Links implements IssuePart {

  private static final String LINK = "Link";
  private static final String FIELD = "issuelinks";

  private final Issues issues;
  private final Supplier<IssueViews> views;
  private final Documents outgoing;
  private final Documents incoming;

  /**
   * Links in a store.
   *
   * @param views how issues look; asked for late, since issues show links and links show issues
   */
  public Links(Issues issues, Supplier<IssueViews> views, Store store) {
    this.issues = issues;
    this.views = views;
    this.outgoing = new Documents(store.table("link"));
    this.incoming = new Documents(store.table("link.incoming"));
  }

  /** Makes a link; one that is there already is not made twice. */
  void add(Account by, LinkType type, Issue source, Issue target) {
    boolean there =
        outgoing.ofOwner(source.id()).stream()
            .anyMatch(link ->
                link.json().path("target").asLong() == target.id()
                    && link.json().path("type").asString("").equals(type.id()));
    if (there) {
      return;
    }
    long id = issues.site().ids().next("issueLink");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type.id()).put("source", source.id()).put("target", target.id());
    outgoing.put(id, source.id(), json);
    incoming.put(id, target.id(), json);
    Value outward = named(type.outward(), target);
    issues.touch(by, source, ChangedItem.added(LINK, FIELD, outward));
    Value inward = named(type.inward(), source);
    issues
        .store()
        .find(target.id())
        .ifPresent(end -> issues.touch(by, end, ChangedItem.added(LINK, FIELD, inward)));
  }

  /** Takes in a link that was made elsewhere, of which no history tells. */
  public void take(String typeId, Issue source, Issue target) {
    long id = issues.site().ids().next("issueLink");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", typeId).put("source", source.id()).put("target", target.id());
    outgoing.put(id, source.id(), json);
    incoming.put(id, target.id(), json);
  }

  /**
   * A link as one of its issues sees it.
   *
   * @param way what the link says of the other issue: {@code blocks}, {@code is blocked by}
   */
  public record End(LinkType type, String way, long other) {}

  /** The links of an issue. */
  public List<End> of(long issueId) {
    List<End> ends = new ArrayList<>();
    for (Document link : outgoing.ofOwner(issueId)) {
      type(link)
          .ifPresent(
              type -> ends.add(new End(type, type.outward(), link.json().path("target").asLong())));
    }
    for (Document link : incoming.ofOwner(issueId)) {
      type(link)
          .ifPresent(
              type -> ends.add(new End(type, type.inward(), link.json().path("source").asLong())));
    }
    return ends;
  }

  private Optional<LinkType> type(Document link) {
    String id = link.json().path("type").asString("");
    return issues.configuration().linkTypes().stream()
        .filter(one -> one.id().equals(id))
        .findFirst();
  }

  /** A link by id. */
  Optional<Document> find(long id) {
    return outgoing.find(id);
  }

  private Value named(String way, Issue other) {
    String key = issues.key(other);
    return Value.of(key, "This issue " + way + " " + key);
  }

  /** Takes a link away because somebody wants it. */
  void remove(Account by, Document link) {
    remove(link.id());
    LinkType type =
        type(link).orElseThrow(() -> new IllegalStateException("a link without its type"));
    Optional<Issue> source = issues.store().find(link.json().path("source").asLong(-1));
    Optional<Issue> target = issues.store().find(link.json().path("target").asLong(-1));
    if (source.isPresent() && target.isPresent()) {
      Value outward = named(type.outward(), target.get());
      issues.touch(by, source.get(), ChangedItem.removed(LINK, FIELD, outward));
      Value inward = named(type.inward(), source.get());
      issues.touch(by, target.get(), ChangedItem.removed(LINK, FIELD, inward));
    }
  }

  /** Takes a link away. */
  private void remove(long id) {
    outgoing.remove(id);
    incoming.remove(id);
  }

  /** Takes every link of a type away, or gives it another type. */
  public void replaceType(String typeId, Optional<String> replacement) {
    issues
        .store()
        .all()
        .flatMap(issue -> outgoing.ofOwner(issue.id()).stream())
        .filter(link -> link.json().path("type").asString("").equals(typeId))
        .forEach(link -> {
          remove(link.id());
          replacement.ifPresent(type -> {
            link.json().put("type", type);
            outgoing.put(link.id(), link.owner(), link.json());
            incoming.put(link.id(), link.json().path("target").asLong(), link.json());
          });
        });
  }

  /** A link with both its ends. */
  ObjectNode view(JiraCall call, Document link) {
    ObjectNode view = head(call, link);
    end(call, link, "source").ifPresent(end -> view.set("inwardIssue", end));
    end(call, link, "target").ifPresent(end -> view.set("outwardIssue", end));
    return view;
  }

  private ObjectNode head(JiraCall call, Document link) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", Long.toString(link.id()));
    view.put("self", call.self() + "/issueLink/" + link.id());
    String typeId = link.json().path("type").asString("");
    issues.configuration().linkTypes().stream()
        .filter(type -> type.id().equals(typeId))
        .findFirst()
        .ifPresent(type ->
            view.putObject("type")
                .put("id", type.id())
                .put("name", type.name())
                .put("inward", type.inward())
                .put("outward", type.outward())
                .put("self", call.self() + "/issueLinkType/" + type.id()));
    return view;
  }

  private Optional<ObjectNode> end(JiraCall call, Document link, String name) {
    return issues
        .store()
        .find(link.json().path(name).asLong())
        .map(issue -> views.get().brief(call, issue));
  }

  @Override
  public Set<String> fields() {
    return Set.of(FIELD);
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    ArrayNode list = reply.putArray(FIELD);
    for (Document link : outgoing.ofOwner(issue.id())) {
      ObjectNode view = head(call, link);
      end(call, link, "target").ifPresent(end -> view.set("outwardIssue", end));
      list.add(view);
    }
    for (Document link : incoming.ofOwner(issue.id())) {
      ObjectNode view = head(call, link);
      end(call, link, "source").ifPresent(end -> view.set("inwardIssue", end));
      list.add(view);
    }
  }

  @Override
  public void deleted(Issue issue) {
    List<Document> links = new ArrayList<>(outgoing.ofOwner(issue.id()));
    links.addAll(incoming.ofOwner(issue.id()));
    links.forEach(link -> remove(link.id()));
  }

  /** {@code {"type": {…}, "outwardIssue": {…}}}: this issue is the other end. */
  @Override
  public boolean add(JiraCall call, Issue issue, String field, JsonNode value) {
    LinkType type = LinkResource.type(issues, value.path("type"));
    boolean outward = value.has("outwardIssue");
    Issue other =
        LinkResource.issue(call, issues, value.path(outward ? "outwardIssue" : "inwardIssue"));
    if (outward) {
      add(call.caller(), type, issue, other);
    } else {
      add(call.caller(), type, other, issue);
    }
    return true;
  }
}

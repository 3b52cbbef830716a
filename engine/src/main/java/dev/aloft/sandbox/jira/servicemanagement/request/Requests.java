package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes an issue a request: its request type, and who takes part in it. */
public final class Requests implements IssuePart {

  /**
   * A request.
   *
   * @param participants the accounts that take part besides the reporter
   */
  public record Request(long issueId, long typeId, List<String> participants) {

    /** Keeps a copy. */
    public Request {
      participants = List.copyOf(participants);
    }
  }

  private static final String FEEDBACK = "feedback";

  private final Records<Request> records;
  private final Properties notes;
  private final Documents files;

  /** Requests in a store. */
  public Requests(Store store, Sequences ids) {
    this.notes = new Properties(store, ids, "request");
    this.files = new Documents(store.table("request.file"));
    this.records = new Records<>(store.table("request"), Request.class);
  }

  /** Puts a request. */
  Request put(Request request) {
    records.put(request.issueId(), 0, request);
    return request;
  }

  /** The request that an issue is. */
  public Optional<Request> of(long issueId) {
    return records.find(issueId);
  }

  /** All requests. */
  List<Request> all() {
    return records.all();
  }

  /** Lets people take part, or no longer. */
  Request participants(Request before, Collection<String> people, boolean in) {
    List<String> all = new ArrayList<>(before.participants());
    if (in) {
      people.stream().filter(one -> !all.contains(one)).forEach(all::add);
    } else {
      all.removeAll(people);
    }
    return put(new Request(before.issueId(), before.typeId(), all));
  }

  /** Remembers that a file came with a comment. */
  void attached(Request request, long commentId, long fileId) {
    files.put(fileId, request.issueId(), Json.object().put("comment", commentId));
  }

  /** The comments of a request by the files that came with them. */
  Map<Long, Long> commentsByFile(Request request) {
    return files.ofOwner(request.issueId()).stream()
        .collect(Collectors.toMap(Document::id, file -> file.json().path("comment").asLong()));
  }

  /** What the reporter said about the work. */
  Optional<JsonNode> feedback(Request request) {
    return notes.get(request.issueId(), FEEDBACK);
  }

  void feedback(Request request, JsonNode said) {
    notes.set(request.issueId(), FEEDBACK, said);
  }

  /** Takes it away; false where there was none. */
  boolean forget(Request request) {
    return notes.remove(request.issueId(), FEEDBACK);
  }

  /** What an account asked for: to be told of a request, or not. */
  Optional<Boolean> told(Request request, String accountId) {
    return notes.get(request.issueId(), "told." + accountId).map(JsonNode::asBoolean);
  }

  void tell(Request request, String accountId, boolean told) {
    notes.set(request.issueId(), "told." + accountId, BooleanNode.valueOf(told));
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    throw new IllegalStateException("requests show in no field");
  }

  @Override
  public void deleted(Issue issue) {
    records.remove(issue.id());
    files.removeOwned(issue.id());
    notes.removeAll(issue.id());
  }
}

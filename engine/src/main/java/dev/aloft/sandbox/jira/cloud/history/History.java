package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHistory;
import dev.aloft.sandbox.jira.cloud.issue.IssueStore;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Pile;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The history of a site's issues. Guarded by the site's lock. */
public final class History implements IssueHistory {

  /** The most entries that an issue shows of itself (contract, of {@code /issue/bulkfetch}). */
  private static final int SHOWN = 40;

  private final FieldChanges changes;
  private final UserViews users;
  private final Pile<HistoryEntry> entries;

  /** Histories in a store. */
  public History(
      JiraSite site, Configuration configuration, IssueStore issues, UserViews users, Store store) {
    this.changes = new FieldChanges(configuration, issues, new ValueTexts(site, configuration));
    this.users = users;
    this.entries = new Pile<>(HistoryEntry.class, store, site.ids());
  }

  @Override
  public void changed(Account by, Issue before, Issue after, List<ChangedItem> more) {
    List<ChangedItem> items = new ArrayList<>(changes.between(before, after));
    items.addAll(more);
    if (!items.isEmpty()) {
      entries.put(
          new HistoryEntry(
              entries.nextId(),
              after.id(),
              by.accountId(),
              after.updated(),
              items,
              Optional.empty()));
    }
  }

  /** Takes in a change that was made elsewhere. */
  public void take(Issue issue, Account by, Instant at, List<ChangedItem> items) {
    entries.put(
        new HistoryEntry(
            entries.nextId(), issue.id(), by.accountId(), at, items, Optional.empty()));
  }

  @Override
  public int length(long issueId) {
    return entries.count(issueId);
  }

  @Override
  public void explain(long issueId, int known, JsonNode metadata) {
    List<HistoryEntry> all = of(issueId);
    if (metadata instanceof ObjectNode said && all.size() > known) {
      entries.put(all.getLast().withMetadata(said));
    }
  }

  @Override
  public void deleted(Issue issue) {
    entries.removeOwned(issue.id());
  }

  /** What happened to an issue, oldest first. */
  List<HistoryEntry> of(long issueId) {
    return entries.ofOwner(issueId);
  }

  @Override
  public List<Step> steps(long issueId, String field) {
    return of(issueId).stream()
        .flatMap(entry ->
            entry.items().stream()
                .filter(item -> ofSystem(item, field))
                .map(item -> new Step(entry.author(), entry.created(), item.from(), item.to())))
        .toList();
  }

  private static boolean ofSystem(ChangedItem item, String field) {
    return !item.custom() && item.field().equalsIgnoreCase(field);
  }

  /** Whether one of some people changed an issue at a time. */
  public boolean by(long issueId, Collection<String> people, Predicate<Instant> when) {
    return of(issueId).stream()
        .anyMatch(entry -> people.contains(entry.author()) && when.test(entry.created()));
  }

  @Override
  public boolean tells(String field, String text) {
    return entries
        .all()
        .flatMap(entry -> entry.items().stream())
        .filter(item -> ofSystem(item, field))
        .flatMap(item -> Stream.of(item.from(), item.to()))
        .anyMatch(value -> value.text().filter(text::equalsIgnoreCase).isPresent());
  }

  /** What last happened to an issue, newest first, as it stands in the issue. */
  @Override
  public ObjectNode recent(JiraCall call, Issue issue) {
    List<HistoryEntry> all = of(issue.id()).reversed();
    List<HistoryEntry> shown = all.subList(0, Math.min(SHOWN, all.size()));
    ObjectNode page = Json.object();
    page.put("startAt", 0).put("maxResults", shown.size()).put("total", all.size());
    page.set("histories", Json.array(shown, entry -> view(call, entry)));
    return page;
  }

  /** An entry as it goes out (the contract's Changelog). */
  ObjectNode view(JiraCall call, HistoryEntry entry) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(entry.id()));
    users.sign(view, "author", call, entry.author());
    view.put("created", JiraTimes.print(entry.created()));
    ArrayNode items = view.putArray("items");
    entry.items().forEach(item -> items.add(view(item)));
    entry.metadata().ifPresent(metadata -> view.set("historyMetadata", metadata));
    return view;
  }

  private static ObjectNode view(ChangedItem item) {
    ObjectNode view = Json.object();
    view.put("field", item.field());
    view.put("fieldtype", item.custom() ? "custom" : "jira");
    item.fieldId().ifPresent(id -> view.put("fieldId", id));
    put(view, "from", item.from().id());
    put(view, "fromString", item.from().text());
    put(view, "to", item.to().id());
    put(view, "toString", item.to().text());
    return view;
  }

  private static void put(ObjectNode view, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> view.put(name, text), () -> view.putNull(name));
  }
}

package dev.aloft.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.MemoryIssueStore;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a sandbox is kept in, so that a test may alter one thing after another and take each back.
 */
final class RememberedStores {

  private final MemoryIssueStore issues = new MemoryIssueStore();
  private final MemoryStore memory = new MemoryStore();
  private final Map<String, dev.aloft.sandbox.store.Table> documents = new TreeMap<>();
  private final Blobs files = new Files();

  /** A fresh site over these stores. */
  WholeSite site(JiraSite people) {
    Store store = name -> documents.computeIfAbsent(name, memory::table);
    return WholeSite.fresh(people, issues, store, files);
  }

  /** Files stay when they are removed: a document that comes back finds its own. */
  private static final class Files implements Blobs {

    private final Blobs kept = new MemoryBlobs();

    @Override
    public void write(long id, Writing writing) {
      kept.write(id, writing);
    }

    @Override
    public Optional<Blob> find(long id) {
      return kept.find(id);
    }

    @Override
    public void remove(long id) {}
  }

  /** Notes everything as it is; running what is returned brings it back. */
  Runnable remember(WholeSite whole, JiraSite people) {
    List<Runnable> back = new ArrayList<>();
    tables(whole.tables()).values().forEach(table -> back.add(remembered(table)));
    documents.values().forEach(table -> back.add(remembered(table)));
    List<Issue> all = issues.all().toList();
    back.add(() -> {
      issues.all().forEach(issue -> issues.delete(issue.id()));
      all.forEach(issues::save);
    });
    List<Account> accounts = people.accounts().all();
    back.add(() -> accounts.forEach(people.accounts()::put));
    back.add(remembered(people.groups()));
    return () -> back.forEach(Runnable::run);
  }

  /**
   * The names of the tables that hold a text in whatever they keep, and of groups whose member it
   * is.
   */
  Set<String> places(String text, WholeSite whole, JiraSite people) {
    Set<String> places = new TreeSet<>();
    tables(whole.tables())
        .forEach((name, table) ->
            table.all().stream()
                .filter(row -> row.toString().contains(text))
                .forEach(_ -> places.add(name)));
    documents.forEach((name, table) ->
        table
            .all()
            .forEach(row -> {
              if (new String(row.document(), UTF_8).contains(text)) {
                places.add(name);
              }
            }));
    issues
        .all()
        .filter(issue -> issue.toString().contains(text))
        .forEach(_ -> places.add("issues"));
    people.groups().all().stream()
        .filter(group -> people.groups().members(group).contains(text))
        .forEach(group -> places.add("group " + group.name()));
    return places;
  }

  private static Map<String, Table<?>> tables(SiteTables tables) {
    Map<String, Table<?>> found = new TreeMap<>();
    for (var method : SiteTables.class.getMethods()) {
      if (method.getReturnType() == Table.class) {
        try {
          found.put(method.getName(), (Table<?>) method.invoke(tables));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return found;
  }

  private static <T extends Row> Runnable remembered(Table<T> table) {
    List<T> rows = table.all();
    List<Long> ids = rows.stream().map(Row::id).toList();
    long changes = table.changes();
    return () -> {
      if (table.changes() != changes) {
        table.where(row -> !ids.contains(row.id())).forEach(row -> table.remove(row.id()));
        rows.forEach(table::put);
        table.order(ids);
      }
    };
  }

  private static Runnable remembered(dev.aloft.sandbox.store.Table table) {
    List<dev.aloft.sandbox.store.Table.Row> rows = new ArrayList<>();
    table.all().forEach(rows::add);
    return () -> {
      List<Long> now = new ArrayList<>();
      table.all().forEach(row -> now.add(row.id()));
      now.forEach(table::remove);
      rows.forEach(table::put);
    };
  }

  private static Runnable remembered(Groups groups) {
    Map<Group, List<String>> members = new HashMap<>();
    groups.all().forEach(group -> members.put(group, groups.members(group)));
    return () -> {
      groups.all().stream().filter(group -> !members.containsKey(group)).forEach(groups::remove);
      members.forEach((group, accounts) -> {
        groups.put(group);
        groups.members(group).forEach(account -> groups.leave(group, account));
        accounts.forEach(account -> groups.join(group, account));
      });
    };
  }
}

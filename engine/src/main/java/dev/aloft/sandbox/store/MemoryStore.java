package dev.aloft.sandbox.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Tables in memory: gone with the process. */
public final class MemoryStore implements Store {

  private final ConcurrentHashMap<String, Table> tables = new ConcurrentHashMap<>();

  @Override
  public Table table(String name) {
    return tables.computeIfAbsent(name, key -> new MemoryTable());
  }

  private static final class MemoryTable implements Table {

    private final Map<Long, Row> byId = new HashMap<>();
    private final TreeMap<Long, TreeMap<Long, Row>> byOwner = new TreeMap<>();

    @Override
    public void put(Row row) {
      Row before = byId.put(row.id(), row);
      if (before != null && before.owner() != row.owner()) {
        disown(before);
      }
      byOwner.computeIfAbsent(row.owner(), key -> new TreeMap<>()).put(row.id(), row);
    }

    @Override
    public Optional<Row> find(long id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Row> ofOwner(long owner) {
      TreeMap<Long, Row> rows = byOwner.get(owner);
      return rows == null ? List.of() : new ArrayList<>(rows.values());
    }

    @Override
    public Iterable<Row> eachOf(long owner) {
      return ofOwner(owner);
    }

    @Override
    public int count(long owner) {
      TreeMap<Long, Row> rows = byOwner.get(owner);
      return rows == null ? 0 : rows.size();
    }

    @Override
    public Map<Long, Integer> crowded(int least) {
      Map<Long, Integer> crowded = new TreeMap<>();
      byOwner.forEach((owner, rows) -> {
        if (rows.size() >= least) {
          crowded.put(owner, rows.size());
        }
      });
      return crowded;
    }

    @Override
    public boolean remove(long id) {
      Row row = byId.remove(id);
      if (row == null) {
        return false;
      }
      disown(row);
      return true;
    }

    private void disown(Row row) {
      TreeMap<Long, Row> rows = byOwner.get(row.owner());
      if (rows != null) {
        rows.remove(row.id());
        if (rows.isEmpty()) {
          byOwner.remove(row.owner());
        }
      }
    }

    @Override
    public void removeOwned(long owner) {
      TreeMap<Long, Row> rows = byOwner.remove(owner);
      if (rows != null) {
        rows.keySet().forEach(byId::remove);
      }
    }

    @Override
    public Iterable<Row> all() {
      return () -> byOwner.values().stream().flatMap(rows -> rows.values().stream()).iterator();
    }
  }
}

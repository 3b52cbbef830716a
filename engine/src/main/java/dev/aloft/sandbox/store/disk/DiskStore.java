package dev.aloft.sandbox.store.disk;

import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables in a site's file. */
public final class DiskStore implements Store {

  /** Before the names of its tables in the file. */
  public static final String PREFIX = "document.";

  private static final Pattern NAME = Pattern.compile("[A-Za-z.]+");

  /** Comes before every row. */
  private static final Table.Row START = new Table.Row(Long.MIN_VALUE, Long.MIN_VALUE, new byte[0]);

  /** How many rows are in memory at once while all of them are read. */
  private static final int BLOCK = 500;

  private final SiteFile file;
  private final ConcurrentHashMap<String, Table> tables = new ConcurrentHashMap<>();

  /** Tables in an open file. */
  public DiskStore(SiteFile file) {
    this.file = file;
  }

  @Override
  public Table table(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a table's name has letters and dots only");
    }
    return tables.computeIfAbsent(name, key -> new DiskTable(file, "\"" + PREFIX + key + "\""));
  }

  private static final class DiskTable implements Table {

    private final SiteFile file;
    private final String put;
    private final String find;
    private final String ofOwner;
    private final String count;
    private final String crowded;
    private final String remove;
    private final String removeOwned;
    private final String others;
    private final String afterOf;

    DiskTable(SiteFile file, String name) {
      this.file = file;
      file.update(
          "CREATE TABLE IF NOT EXISTS %s (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, document BLOB NOT NULL)"
              .formatted(name));
      String index = name.substring(0, name.length() - 1) + ".owner\"";
      file.update("CREATE INDEX IF NOT EXISTS %s ON %s (owner)".formatted(index, name));
      String select = "SELECT id, owner, document FROM " + name;
      put =
          "INSERT INTO %s VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, document = excluded.document"
              .formatted(name);
      find = select + " WHERE id = ?";
      ofOwner = select + " WHERE owner = ? ORDER BY id";
      count = "SELECT count(*) FROM " + name + " WHERE owner = ?";
      crowded = "SELECT owner, count(*) FROM " + name + " GROUP BY owner HAVING count(*) >= ?";
      remove = "DELETE FROM " + name + " WHERE id = ?";
      removeOwned = "DELETE FROM " + name + " WHERE owner = ?";
      afterOf = select + " WHERE owner = ? AND id > ? ORDER BY id LIMIT " + BLOCK;
      others = select + " WHERE owner > ? ORDER BY owner, id LIMIT " + BLOCK;
    }

    private static Row row(ResultSet row) throws SQLException {
      return new Row(row.getLong(1), row.getLong(2), row.getBytes(3));
    }

    @Override
    public void put(Row row) {
      file.update(put, row.id(), row.owner(), row.document());
    }

    @Override
    public Optional<Row> find(long id) {
      return file.first(find, DiskTable::row, id);
    }

    @Override
    public List<Row> ofOwner(long owner) {
      return file.rows(ofOwner, DiskTable::row, owner);
    }

    @Override
    public Iterable<Row> eachOf(long owner) {
      return () -> blocks(last -> file.rows(afterOf, DiskTable::row, owner, last.id()));
    }

    @Override
    public int count(long owner) {
      return file.first(count, row -> row.getInt(1), owner).orElse(0);
    }

    @Override
    public Map<Long, Integer> crowded(int least) {
      Map<Long, Integer> owners = new TreeMap<>();
      file.rows(crowded, row -> Map.entry(row.getLong(1), row.getInt(2)), least)
          .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
      return owners;
    }

    @Override
    public boolean remove(long id) {
      return file.update(remove, id) > 0;
    }

    @Override
    public void removeOwned(long owner) {
      file.update(removeOwned, owner);
    }

    @Override
    public Iterable<Row> all() {
      return () -> blocks(this::behind);
    }

    /**
     * What comes behind a row: the rest of its owner's rows, then those of the next owners. In one
     * question for both SQLite would step over all rows of the owner each time.
     */
    private List<Row> behind(Row last) {
      List<Row> same = file.rows(afterOf, DiskTable::row, last.owner(), last.id());
      return same.isEmpty() ? file.rows(others, DiskTable::row, last.owner()) : same;
    }

    /** Rows in blocks, each of what comes behind the last row of the one before. */
    private static Iterator<Row> blocks(Function<Row, List<Row>> next) {
      return Stream.iterate(
              next.apply(START), block -> !block.isEmpty(), block -> next.apply(block.getLast()))
          .flatMap(List::stream)
          .iterator();
    }
  }
}

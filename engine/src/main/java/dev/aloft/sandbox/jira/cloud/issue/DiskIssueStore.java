package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Issues in a site's file. Of each project only two numbers stay in memory. */
public final class DiskIssueStore implements IssueStore {

  /** How many issues are in memory at once while many are streamed. */
  private static final int BLOCK = 500;

  private static final String HEAD =
      "SELECT id, project, number, type, status, parent, created, updated";
  private static final String WHOLE = HEAD + ", fields FROM issue";
  private static final String BEYOND =
      " WHERE project = ? AND number > ? ORDER BY number LIMIT " + BLOCK;

  private final SiteFile file;
  private final Map<String, Long> lastNumbers = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();

  /** Issues in an open file. */
  public DiskIssueStore(SiteFile file) {
    this.file = file;
    file.update(
        """
        CREATE TABLE IF NOT EXISTS issue (
          id INTEGER PRIMARY KEY,
          project TEXT NOT NULL,
          number INTEGER NOT NULL,
          type TEXT NOT NULL,
          status TEXT NOT NULL,
          parent INTEGER,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          fields BLOB NOT NULL)
        """);
    file.update("CREATE UNIQUE INDEX IF NOT EXISTS issue_key ON issue (project, number)");
    file.update(
        "CREATE INDEX IF NOT EXISTS issue_parent ON issue (parent) WHERE parent IS NOT NULL");
    file.update(
        "CREATE TABLE IF NOT EXISTS project_number (project TEXT PRIMARY KEY, last INTEGER)");
    file.update(
        """
        CREATE TABLE IF NOT EXISTS former_key (
          project TEXT, number INTEGER, issue INTEGER NOT NULL, PRIMARY KEY (project, number))
        """);
    read("SELECT project, last FROM project_number", lastNumbers);
    read("SELECT project, count(*) FROM issue GROUP BY project", counts);
  }

  private void read(String query, Map<String, Long> numbers) {
    file.rows(query, row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
  }

  private static IssueHead head(ResultSet row) throws SQLException {
    long parent = row.getLong(6);
    Optional<Long> parentId = row.wasNull() ? Optional.empty() : Optional.of(parent);
    return new IssueHead(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        parentId,
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  private static Issue issue(ResultSet row) throws SQLException {
    IssueHead head = head(row);
    return new Issue(
        head.id(),
        head.projectId(),
        head.number(),
        head.typeId(),
        head.statusId(),
        head.parentId(),
        head.created(),
        head.updated(),
        Documents.parse(row.getBytes(9)));
  }

  @Override
  public void save(Issue issue) {
    file.first(
            "SELECT project, number FROM issue WHERE id = ? AND project <> ?",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            issue.id(),
            issue.projectId())
        .ifPresent(before -> {
          file.update(
              "INSERT OR REPLACE INTO former_key VALUES (?, ?, ?)",
              before.getKey(),
              before.getValue(),
              issue.id());
          counts.merge(before.getKey(), -1L, Long::sum);
          counts.merge(issue.projectId(), 1L, Long::sum);
        });
    int changed =
        file.update(
            """
            UPDATE issue SET project = ?, number = ?, type = ?, status = ?, parent = ?,
              created = ?, updated = ?, fields = ? WHERE id = ?
            """,
            issue.projectId(),
            issue.number(),
            issue.typeId(),
            issue.statusId(),
            issue.parentId(),
            issue.created().toEpochMilli(),
            issue.updated().toEpochMilli(),
            Documents.print(issue.fields()),
            issue.id());
    if (changed == 0) {
      file.update(
          "INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          issue.id(),
          issue.projectId(),
          issue.number(),
          issue.typeId(),
          issue.statusId(),
          issue.parentId(),
          issue.created().toEpochMilli(),
          issue.updated().toEpochMilli(),
          Documents.print(issue.fields()));
      counts.merge(issue.projectId(), 1L, Long::sum);
    }
  }

  @Override
  public Optional<Issue> find(long id) {
    return file.first(WHOLE + " WHERE id = ?", DiskIssueStore::issue, id);
  }

  @Override
  public Optional<Issue> find(String projectId, long number) {
    return file.first(
            WHOLE + " WHERE project = ? AND number = ?", DiskIssueStore::issue, projectId, number)
        .or(() ->
            file.first(
                WHOLE
                    + " WHERE id = (SELECT issue FROM former_key WHERE project = ? AND number = ?)",
                DiskIssueStore::issue,
                projectId,
                number));
  }

  @Override
  public Stream<Issue> ofProject(String projectId) {
    return blocks(WHOLE + BEYOND, DiskIssueStore::issue, Issue::number, projectId);
  }

  @Override
  public Stream<IssueHead> heads(String projectId) {
    return blocks(
        HEAD + " FROM issue" + BEYOND, DiskIssueStore::head, IssueHead::number, projectId);
  }

  /** Reads block by block, so that a caller may change and delete what it has got. */
  private <T> Stream<T> blocks(
      String sql, SiteFile.RowReader<T> reader, ToLongFunction<T> number, String projectId) {
    return Stream.iterate(
            file.rows(sql, reader, projectId, Long.MIN_VALUE),
            block -> !block.isEmpty(),
            block -> file.rows(sql, reader, projectId, number.applyAsLong(block.getLast())))
        .flatMap(List::stream);
  }

  @Override
  public List<String> projects() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Override
  public long count(String projectId) {
    return counts.getOrDefault(projectId, 0L);
  }

  @Override
  public List<Long> children(long parentId) {
    return file.rows(
        "SELECT id FROM issue WHERE parent = ? ORDER BY id", row -> row.getLong(1), parentId);
  }

  @Override
  public void delete(long id) {
    file.first("SELECT project FROM issue WHERE id = ?", row -> row.getString(1), id)
        .ifPresent(project -> {
          file.update("DELETE FROM issue WHERE id = ?", id);
          file.update("DELETE FROM former_key WHERE issue = ?", id);
          counts.merge(project, -1L, Long::sum);
        });
  }

  @Override
  public long takeNumber(String projectId) {
    long number = lastNumbers.merge(projectId, 1L, Long::sum);
    keepNumber(projectId, number);
    return number;
  }

  @Override
  public void giveBackNumbers(String projectId) {
    long highest =
        file.first(
                "SELECT coalesce(max(number), 0) FROM issue WHERE project = ?",
                row -> row.getLong(1),
                projectId)
            .orElse(0L);
    lastNumbers.put(projectId, highest);
    keepNumber(projectId, highest);
  }

  private void keepNumber(String projectId, long number) {
    file.update("INSERT OR REPLACE INTO project_number VALUES (?, ?)", projectId, number);
  }
}

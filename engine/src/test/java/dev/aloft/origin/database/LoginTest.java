package dev.aloft.origin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.SnapshotCache;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what before anything is read, on a database that needs no server. */
class LoginTest {

  private static final String PASSWORD = "s3cret";

  @TempDir Path folder;

  @Test
  void anAddressThatNoDriverKnowsIsAnError() {
    assertRefused(source("jdbc:oracle:thin:@//db.acme.example/JIRA", Optional.empty()), "001");
  }

  @Test
  void aDriverThatIsNotThereIsAnError() {
    DatabaseSource.Driver driver =
        new DatabaseSource.Driver("oracle.jdbc.OracleDriver", folder.resolve("ojdbc11.jar"));
    assertRefused(source("jdbc:oracle:thin:@//db.acme.example/JIRA", Optional.of(driver)), "001");
  }

  @Test
  void aServerThatDoesNotAnswerIsAnError() {
    assertRefused(source("jdbc:postgresql://localhost:1/jira", Optional.empty()), "002");
    assertRefused(source("jdbc:mysql://localhost:1/jira", Optional.empty()), "002");
  }

  @Test
  void aDatabaseWithoutAJiraIsAnError() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE project (id INTEGER PRIMARY KEY)");
    }
    assertRefused(source(url, Optional.empty()), "004");
  }

  @Test
  void aSourceIsCalledByItsAddressWithoutWhoReadsIt() {
    assertThat(
            source("jdbc:postgresql://me@db.acme.example/jira?ssl=true", Optional.empty()).name())
        .isEqualTo("postgresql://db.acme.example/jira");
  }

  private void assertRefused(DatabaseSource source, String number) {
    DatabaseReader reader =
        new DatabaseReader(
            source, SnapshotCache.inClear(folder), InstantSource.fixed(Instant.EPOCH));
    assertThatThrownBy(() -> reader.read(new Problems()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.diagnostics().getFirst().code().id())
                  .isEqualTo("ALOFT-DATABASE-" + number);
              assertThat(e.toString()).doesNotContain(PASSWORD);
            });
  }

  private static DatabaseSource source(String url, Optional<DatabaseSource.Driver> driver) {
    return new DatabaseSource(
        url, "aloft", () -> PASSWORD, Optional.empty(), driver, Optional.empty(), Location.NONE);
  }
}

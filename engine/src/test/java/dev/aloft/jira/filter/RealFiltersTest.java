package dev.aloft.jira.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.origin.SharedBackups;
import dev.aloft.resource.Desired;
import dev.aloft.testing.JiraWorld;
import dev.aloft.text.jql.JqlReader;
import dev.aloft.text.jql.JqlReading;
import dev.aloft.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The filters of every real backup that has some. */
@Tag("shared")
class RealFiltersTest {

  private static final String ROOT = "entity-engine-xml";

  @TempDir private Path folder;

  static List<SharedBackups.Backup> backups() {
    return SharedBackups.wellFormed().stream()
        .filter(backup -> backup.path().toString().endsWith(".xml"))
        .filter(backup -> text(backup).contains("<SearchRequest "))
        .toList();
  }

  private static String text(SharedBackups.Backup backup) {
    try {
      return Files.readString(backup.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("backups")
  void areReadWantedOrToldWhyNot(SharedBackups.Backup backup) {
    String text = text(backup);
    int root = text.indexOf('>', text.indexOf("<" + ROOT));
    String rows = text.substring(root + 1, text.lastIndexOf("</" + ROOT));
    try (JiraWorld world = FilterWorld.of(folder, rows).start()) {
      List<String> queries;
      try (Stream<String> all =
          world.source().staging().stream(FilterType.ENTITY).map(row -> row.text("request"))) {
        queries = all.toList();
      }
      assertThat(queries).isNotEmpty();
      assertThat(queries).allMatch(jql -> JqlReader.read(jql) instanceof JqlReading.Read);
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.ledger().unaccounted()).doesNotContainKey(FilterType.ENTITY);
      List<Desired> wanted =
          world.migration().configuration().stream()
              .filter(desired -> desired.type().equals(FilterType.TYPE))
              .toList();
      assertThat(wanted).isNotEmpty();
      assertThat(wanted)
          .allMatch(desired -> desired.attributes().get(FilterType.JQL) instanceof Value.Listing);
    }
  }
}

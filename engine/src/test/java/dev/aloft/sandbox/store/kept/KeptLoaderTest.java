package dev.aloft.sandbox.store.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Table;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is saved and loaded is the same, or is not there at all. */
class KeptLoaderTest {

  private static final String PRODUCT = "wiki";

  /** A row or, where it is a file, bytes. */
  record Written(boolean file, long id, long owner, String text, double number) {}

  @Provide
  Arbitrary<List<Written>> rows() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 12),
            Arbitraries.longs(),
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.doubles())
        .as(Written::new)
        .list()
        .ofMaxSize(30);
  }

  private static void write(KeptFile file, List<Written> all) {
    Table table = file.store().table("some.thing");
    Blobs blobs = file.blobs();
    for (Written one : all) {
      if (one.file()) {
        blobs.put(one.id(), one.text().getBytes(StandardCharsets.UTF_16));
      } else {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("text", one.text()).put("number", one.number()).putNull("nothing");
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(document);
        table.put(new Table.Row(one.id(), one.owner(), bytes));
      }
    }
  }

  private static void save(KeptFile file, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      file.save(out);
    }
  }

  private static void load(Path from, Path to) throws IOException {
    try (SavedSite saved = SavedSite.open(from)) {
      new KeptLoader(to).make(saved, PRODUCT, file -> {});
    }
  }

  private static KeptFile open(Path path) {
    return KeptFile.open(path, PRODUCT, Optional.empty());
  }

  @Property(tries = 60)
  void savedLoadedAndSavedIsEqualByteByByte(@ForAll("rows") List<Written> all) throws IOException {
    Path folder = Files.createTempDirectory("kept");
    try {
      Path first = folder.resolve("first.zip");
      Path again = folder.resolve("again.zip");
      try (KeptFile file = open(folder.resolve("site.db"))) {
        write(file, all);
        save(file, first);
      }
      load(first, folder.resolve("loaded.db"));
      try (KeptFile file = open(folder.resolve("loaded.db"))) {
        save(file, again);
      }
      assertThat(again).hasSameBinaryContentAs(first);
    } finally {
      clear(folder);
    }
  }

  @Property(tries = 40)
  void whatWasKeptLastIsThereWheneverTheProcessIsKilled(
      @ForAll("rows") List<Written> before, @ForAll("rows") List<Written> after)
      throws IOException {
    Path folder = Files.createTempDirectory("kept");
    try {
      Path path = folder.resolve("site.db");
      Path killed = folder.resolve("killed.db");
      try (KeptFile file = open(path)) {
        write(file, before);
        save(file, folder.resolve("before.zip"));
        write(file, after);
        Files.copy(path, killed);
        Files.copy(folder.resolve("site.db-wal"), folder.resolve("killed.db-wal"));
      }
      try (KeptFile file = open(killed)) {
        save(file, folder.resolve("after.zip"));
      }
      assertThat(folder.resolve("after.zip")).hasSameBinaryContentAs(folder.resolve("before.zip"));
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void leavesNothingBehindWhereLoadingFails(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("site.db");

    assertThatThrownBy(() ->
            new KeptLoader(path)
                .make(file -> {
                  KeptFile half = open(file);
                  half.store().table("t").put(new Table.Row(1, 1, new byte[] {'1'}));
                  half.abandon();
                  throw new IOException("torn");
                }))
        .hasMessage("torn");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sweepsAwayWhatAKilledAttemptHasLeft(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("site.db");
    Files.writeString(folder.resolve("site.db.part"), "half a site");
    Files.writeString(folder.resolve("site.db.part-wal"), "half a log");

    new KeptLoader(path).make(file -> open(file).close());

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(path);
    }
    open(path).close();
  }

  @Test
  void refusesASiteOfAnotherProductAndAPlaceThatIsTaken(@TempDir Path folder) throws IOException {
    Path zip = folder.resolve("saved.zip");
    Path path = folder.resolve("site.db");
    try (KeptFile file = KeptFile.open(path, "tickets", Optional.empty())) {
      save(file, zip);
    }
    Path other = folder.resolve("other.db");
    assertThatThrownBy(() -> load(zip, other))
        .hasMessage("it is a site of tickets, not of " + PRODUCT);
    assertThat(other).doesNotExist();
    try (SavedSite saved = SavedSite.open(zip)) {
      assertThatThrownBy(() -> new KeptLoader(path).make(saved, "tickets", file -> {}))
          .isInstanceOf(SiteFileException.class)
          .hasMessageContaining("a site in it already");
    }
  }

  @Test
  void refusesADamagedSave(@TempDir Path folder) throws IOException {
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Files.writeString(
        saved.resolve("site.json"),
        "{\"form\": 1, \"tables\": {\"kept\": [\"name\"], \"document.t\": [\"id\"]}}");
    Files.writeString(
        saved.resolve("kept.jsonl"), "{\"name\":\"product\",\"document\":\"wiki\"}\n");
    Path path = folder.resolve("site.db");

    assertThatThrownBy(() -> load(saved, path)).isInstanceOf(IOException.class);
    Files.writeString(saved.resolve("document.t.jsonl"), "{\"id\":1,\"owner\":0,\"docu");
    assertThatThrownBy(() -> load(saved, path))
        .isInstanceOf(IOException.class)
        .hasMessage("document.t, line 1 cannot be read");
    Files.writeString(saved.resolve("document.t.jsonl"), "{\"id\":\"x\",\"owner\":0}\n");
    assertThatThrownBy(() -> load(saved, path))
        .isInstanceOf(IOException.class)
        .hasMessage("document.t, line 1 does not fit the table");
    assertThat(path).doesNotExist();
    assertThat(folder.resolve("site.db.part")).doesNotExist();
  }
}

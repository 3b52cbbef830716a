package dev.aloft.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is done to them, a store in memory and one on disk tell the same. */
class StoresTest {

  /** What a caller may do to a table; few ids and owners, so that they meet. */
  sealed interface Step {
    record Put(long id, long owner, String text) implements Step {}

    record Remove(long id) implements Step {}

    record RemoveOwned(long owner) implements Step {}

    record Keep() implements Step {}
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Long> ids = Arbitraries.longs().between(1, 12);
    Arbitrary<Long> owners = Arbitraries.longs().between(1, 4);
    Arbitrary<Step> put =
        Combinators.combine(ids, owners, Arbitraries.strings().ofMaxLength(20)).as(Step.Put::new);
    Arbitrary<Step> remove = ids.map(Step.Remove::new);
    Arbitrary<Step> removeOwned = owners.map(Step.RemoveOwned::new);
    Arbitrary<Step> keep = Arbitraries.create(Step.Keep::new);
    return Arbitraries.frequencyOf(
            Tuple.of(6, put), Tuple.of(2, remove), Tuple.of(1, removeOwned), Tuple.of(1, keep))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 200)
  void tablesTellTheSame(@ForAll("steps") List<Step> steps) {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      Table memory = new MemoryStore().table("part.kind");
      Table disk = new DiskStore(file).table("part.kind");
      for (Step step : steps) {
        switch (step) {
          case Step.Put(var id, var owner, var text) -> {
            memory.put(new Table.Row(id, owner, bytes(text)));
            disk.put(new Table.Row(id, owner, bytes(text)));
          }
          case Step.Remove(var id) -> assertThat(disk.remove(id)).isEqualTo(memory.remove(id));
          case Step.RemoveOwned(var owner) -> {
            memory.removeOwned(owner);
            disk.removeOwned(owner);
          }
          case Step.Keep() -> file.commit();
        }
      }
      assertThat(disk.crowded(2)).isEqualTo(memory.crowded(2));
      assertThat(told(disk)).isEqualTo(told(memory));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> told(Table table) {
    List<String> told = new ArrayList<>();
    table.all().forEach(row -> told.add(text(row)));
    for (long owner = 0; owner <= 5; owner++) {
      told.add("count " + table.count(owner));
      table.ofOwner(owner).forEach(row -> told.add(text(row)));
    }
    for (long id = 0; id <= 13; id++) {
      told.add(table.find(id).map(StoresTest::text).orElse("none"));
    }
    return told;
  }

  private static String text(Table.Row row) {
    return row.id()
        + " of "
        + row.owner()
        + " "
        + new String(row.document(), StandardCharsets.UTF_8);
  }

  @Property(tries = 50)
  void everyRowOfALargeTableComesOnceAndInOrder(@ForAll int seed) {
    Random random = new Random(seed);
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      Table memory = new MemoryStore().table("kind");
      Table disk = new DiskStore(file).table("kind");
      for (long id = 1; id <= 1100; id++) {
        Table.Row row = new Table.Row(id, random.nextInt(3), bytes("x"));
        memory.put(row);
        disk.put(row);
      }
      assertThat(disk.crowded(2)).isEqualTo(memory.crowded(2));
      assertThat(told(disk)).isEqualTo(told(memory));
    }
  }

  @Property(tries = 20)
  void filesComeBackAsTheyWere(@ForAll byte[] bytes) {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      for (Blobs blobs : List.of(new MemoryBlobs(), new DiskBlobs(file))) {
        blobs.put(7, bytes);
        assertThat(blobs.get(7)).hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
        blobs.remove(7);
        assertThat(blobs.get(7)).isEmpty();
      }
    }
  }
}

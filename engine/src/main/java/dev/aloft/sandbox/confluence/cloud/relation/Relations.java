package dev.aloft.sandbox.confluence.cloud.relation;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** The relations of a site. */
final class Relations {

  /**
   * One end of a relation.
   *
   * @param type {@code user}, {@code content} or {@code space}
   * @param key an account id, the id of content or the key of a space
   */
  record End(String type, String key) {}

  /** What a relation is called, and between whom it is. */
  record Relation(String name, End source, End target) {}

  /** Who said so, and when. */
  record Said(String accountId, Instant when) {}

  private final Register<Relation, Said> all;

  Relations(Store store) {
    all = new Register<>(store, "confluence.relation", new TypeReference<>() {});
  }

  Optional<Said> find(Relation relation) {
    return all.find(relation);
  }

  Said put(Relation relation, Said said) {
    return all.put(relation, all.find(relation).orElse(said));
  }

  boolean remove(Relation relation) {
    return all.remove(relation);
  }

  /** All of a name. */
  Stream<Relation> named(String name) {
    return all.keys().stream().filter(one -> one.name().equals(name));
  }
}

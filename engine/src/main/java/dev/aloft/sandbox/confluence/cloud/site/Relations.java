package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Favourites;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** The relations of a site; what people have saved for later are some of them. */
public final class Relations implements Favourites {

  /** The relation of somebody to what he has saved for later. */
  public static final String FAVOURITE = "favourite";

  /**
   * One end of a relation.
   *
   * @param type {@code user}, {@code content} or {@code space}
   * @param key an account id, the id of content or the key of a space
   */
  public record End(String type, String key) {}

  /** What a relation is called, and between whom it is. */
  public record Relation(String name, End source, End target) {}

  /** Who said so, and when. */
  public record Said(String accountId, Instant when) {}

  private final Register<Relation, Said> all;

  Relations(Store store) {
    all = new Register<>(store, "confluence.relation", new TypeReference<>() {});
  }

  @Override
  public boolean has(String person, Content content) {
    return saved(person, new End("content", content.key()));
  }

  @Override
  public boolean has(String person, Space space) {
    return saved(person, new End("space", space.key()));
  }

  private boolean saved(String person, End what) {
    return find(new Relation(FAVOURITE, new End("user", person), what)).isPresent();
  }

  /** Who said so, if somebody did. */
  public Optional<Said> find(Relation relation) {
    return all.find(relation);
  }

  /** Somebody says so; who said it first stays. */
  public Said put(Relation relation, Said said) {
    return all.put(relation, all.find(relation).orElse(said));
  }

  /** It is so no longer; false where it was not. */
  public boolean remove(Relation relation) {
    return all.remove(relation);
  }

  /** All of a name. */
  public Stream<Relation> named(String name) {
    return all.keys().stream().filter(one -> one.name().equals(name));
  }
}

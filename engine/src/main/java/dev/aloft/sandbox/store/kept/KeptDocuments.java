package dev.aloft.sandbox.store.kept;

import dev.aloft.sandbox.store.disk.SiteFile;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.TypeFactory;

/** Named JSON documents in a site's file, one for each thing that lives in memory. */
public final class KeptDocuments {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Sets have an order that callers see.
          .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
          .build();

  private final SiteFile file;

  /** The documents of an open file. */
  public KeptDocuments(SiteFile file) {
    this.file = file;
    file.update("CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, document BLOB NOT NULL)");
  }

  /** Makes the types of documents that have parameters. */
  public static TypeFactory types() {
    return JSON.getTypeFactory();
  }

  /** Puts a document, in the place of the one with its name if there is one. */
  public void put(String name, Object document) {
    file.update(
        "INSERT OR REPLACE INTO kept VALUES (?, ?)", name, JSON.writeValueAsBytes(document));
  }

  /** A document by name. */
  public <T> Optional<T> find(String name, JavaType type) {
    return file.first("SELECT document FROM kept WHERE name = ?", row -> row.getBytes(1), name)
        .map(bytes -> JSON.readValue(bytes, type));
  }

  /** A document by name. */
  public <T> Optional<T> find(String name, Class<T> type) {
    return find(name, JSON.constructType(type));
  }
}

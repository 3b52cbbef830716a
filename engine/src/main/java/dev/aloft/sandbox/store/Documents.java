package dev.aloft.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A table whose documents are JSON objects. */
public final class Documents {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** A document as read: changing it changes nothing until it is put back. */
  public record Document(long id, long owner, ObjectNode json) {}

  private final Table table;

  /** JSON objects in a table. */
  public Documents(Table table) {
    this.table = table;
  }

  /** Puts a document. */
  public void put(long id, long owner, ObjectNode json) {
    table.put(new Table.Row(id, owner, JSON.writeValueAsBytes(json)));
  }

  /** A document by id. */
  public Optional<Document> find(long id) {
    return table.find(id).map(Documents::read);
  }

  /** The documents of an owner, by ascending id. */
  public List<Document> ofOwner(long owner) {
    return table.ofOwner(owner).stream().map(Documents::read).toList();
  }

  /** Every document, by ascending id. */
  public List<Document> all() {
    List<Document> all = new ArrayList<>();
    table.all().forEach(row -> all.add(read(row)));
    return all;
  }

  /** How many documents an owner has. */
  public int count(long owner) {
    return table.count(owner);
  }

  /** Takes a document away. */
  public boolean remove(long id) {
    return table.remove(id);
  }

  /** Takes all documents of an owner away. */
  public void removeOwned(long owner) {
    table.removeOwned(owner);
  }

  private static Document read(Table.Row row) {
    return new Document(row.id(), row.owner(), parse(row.document()));
  }

  /** Bytes as a JSON object. */
  public static ObjectNode parse(byte[] bytes) {
    JsonNode json = JSON.readTree(bytes);
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalStateException("a stored document is no object");
  }

  /** A JSON object as bytes. */
  public static byte[] print(ObjectNode json) {
    return JSON.writeValueAsBytes(json);
  }
}

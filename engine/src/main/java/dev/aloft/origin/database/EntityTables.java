package dev.aloft.origin.database;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables are read as which entities, and which are never read. */
final class EntityTables {

  private static final String OF_APPS = "AO_";

  private final Map<String, EntityTable> tables;
  private final Set<String> left;
  private final Set<String> secrets;

  private EntityTables(Builder builder) {
    this.tables = new LinkedHashMap<>(builder.tables);
    this.left = Set.copyOf(builder.left);
    this.secrets = Set.copyOf(builder.secrets);
  }

  static Builder builder() {
    return new Builder();
  }

  /** The names of all tables that are read, in small letters. */
  List<String> names() {
    return List.copyOf(tables.keySet());
  }

  Optional<EntityTable> entity(String table) {
    return Optional.ofNullable(tables.get(table.toLowerCase(Locale.ROOT)));
  }

  /** Whether a table is one of an app, whose rows backups have under the table's own name. */
  static boolean isOfApp(String table) {
    return table.toUpperCase(Locale.ROOT).startsWith(OF_APPS);
  }

  /** Whether a table is Jira's and is left alone: caches, running jobs, keys and tokens. */
  boolean isLeft(String table) {
    return left.contains(table.toLowerCase(Locale.ROOT));
  }

  /** Whether a column holds a password or a key, which nobody needs and nobody shall have. */
  boolean isSecret(String table, String column) {
    return secrets.contains(table.toLowerCase(Locale.ROOT) + "." + column.toLowerCase(Locale.ROOT));
  }

  /** Collects tables. */
  static final class Builder {

    private final Map<String, EntityTable> tables = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    /**
     * A table that is read.
     *
     * @param renamed pairs of a column and its attribute
     */
    Builder table(String name, String entity, String... renamed) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < renamed.length; i += 2) {
        attributes.put(renamed[i], renamed[i + 1]);
      }
      tables.put(name, new EntityTable(name, entity, attributes));
      return this;
    }

    /** Columns, as {@code table.column}, that are never asked for. */
    Builder secret(String... columns) {
      secrets.addAll(List.of(columns));
      return this;
    }

    /** Tables that are never read. */
    Builder leave(String... names) {
      left.addAll(List.of(names));
      return this;
    }

    EntityTables build() {
      return new EntityTables(this);
    }
  }
}

package dev.aloft.spec;

import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest of a spec's content. It is taken from the documents and not from the blueprint, so
 * that no key can be forgotten in it.
 */
final class SpecDigest {

  private SpecDigest() {}

  static Digest of(List<Document> documents, List<Users.MapRow> peopleMap) {
    Map<String, Value> all = new TreeMap<>();
    for (Document document : documents) {
      all.put(document.kind().word() + "/" + document.name(), spec(document));
    }
    // The file's name stands in the Users document; what it says counts as well.
    List<Value> rows = new ArrayList<>();
    for (Users.MapRow row : peopleMap) {
      rows.add(
          Value.list(
              List.of(
                  row.source().map(Value::text).orElse(Value.NONE),
                  Value.list(row.names().stream().map(Value::text).toList()),
                  switch (row.becomes()) {
                    case Users.Becomes.Account(String email) -> Value.text(email);
                    case Users.Becomes.StandIn() -> Value.NONE;
                  })));
    }
    all.put("people", Value.set(rows));
    return Canonical.digest(all);
  }

  private static Value spec(Document document) {
    if (document.kind() != SpecKind.MIGRATION
        || !(document.spec() instanceof Tree.Mapping migration)) {
      return value(document.spec());
    }
    // Variables count where they are used, and how files are kept changes no plan; a site in the
    // singular is a site named default.
    Map<String, Value> fields = new TreeMap<>();
    for (Tree.Entry entry : migration.entries()) {
      switch (entry.key().text()) {
        case "vars", Interpolation.ENCRYPTION_KEY -> {}
        case "source" -> fields.put("sources", inPlural(entry.value()));
        case "target" -> fields.put("targets", inPlural(entry.value()));
        default -> fields.put(entry.key().text(), value(entry.value()));
      }
    }
    return Value.fields(fields);
  }

  private static Value inPlural(Tree site) {
    return Value.fields(Map.of(Migration.DEFAULT_NAME, value(site)));
  }

  private static Value value(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> scalar(scalar);
      case Tree.Sequence(List<Tree> items, Tree.Range _) ->
          Value.list(items.stream().map(SpecDigest::value).toList());
      case Tree.Mapping(List<Tree.Entry> entries, Tree.Range _) -> {
        Map<String, Value> fields = new TreeMap<>();
        for (Tree.Entry entry : entries) {
          boolean credential = Interpolation.CREDENTIAL_KEYS.contains(entry.key().text());
          fields.put(
              entry.key().text(),
              credential && entry.value() instanceof Tree.Scalar secret
                  ? new Value.Secret(String.join(",", secret.origins()))
                  : value(entry.value()));
        }
        yield Value.fields(fields);
      }
    };
  }

  private static Value scalar(Tree.Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> Value.NONE;
      case FLAG -> Value.flag(scalar.text().equals("true"));
      case INTEGER, DECIMAL -> Value.number(new BigDecimal(scalar.text()));
      case TEXT -> Value.text(scalar.text());
    };
  }
}

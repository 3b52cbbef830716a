package dev.aloft.contracts;

import dev.aloft.sandbox.operation.Kind;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Parameter;
import dev.aloft.sandbox.operation.Payload;
import dev.aloft.sandbox.operation.TableLine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Writes the tables of operations from the contracts: names, places, simple types, what is required
 * and which values will do. Run it, with the system property {@code aloft.shared}, when a contract
 * is renewed.
 */
public final class OperationTableGenerator {

  /** How contracts say that nobody has to log in. */
  private static final List<String> OPEN =
      List.of(
          "This operation can be accessed anonymously.", "the user does not need to be logged in.");

  /**
   * Parameters whose type the contract has wrong: the id of a space's role is a UUID, as the
   * replies of the same contract and its two other operations on roles say.
   */
  private static final Map<String, Kind> MISTYPED = Map.of("getSpaceRolesById id", Kind.TEXT);

  private OperationTableGenerator() {}

  /** Writes every table. */
  public static void main(String[] arguments) throws IOException {
    for (Contract contract : Contract.values()) {
      Files.createDirectories(contract.path().getParent());
      Files.writeString(contract.path(), String.join("\n", lines(contract)) + "\n");
    }
  }

  /** The lines of a table, sorted by path and method. */
  static List<String> lines(Contract contract) {
    Map<String, OperationTable.Row> rows = new TreeMap<>();
    Set<String> known = new HashSet<>();
    for (Contract.Source source : contract.sources()) {
      ContractFile file = ContractFile.load(source.file());
      Map<String, Integer> uses = new HashMap<>();
      file.operations().forEach(one -> uses.merge(one.operationId(), 1, Integer::sum));
      for (ContractFile.Operation operation : file.operations()) {
        String path = source.prefix() + operation.template();
        String place = operation.method() + " " + path;
        String newer = place.replaceFirst(" /rest/api/2/", " /rest/api/3/");
        boolean named =
            !operation.operationId().isEmpty()
                && uses.getOrDefault(operation.operationId(), 0) == 1;
        if (known.add(newer)) {
          rows.put(
              path + " " + operation.method(),
              new OperationTable.Row(
                  operation.method(),
                  path,
                  named ? operation.operationId() : place,
                  parameters(file, operation),
                  payload(file, operation),
                  anonymous(operation)));
        }
      }
    }
    return rows.values().stream().map(TableLine::write).toList();
  }

  /** Of a parameter that is declared twice, the first one holds (contracts/README.md, point 8). */
  private static List<Parameter> parameters(ContractFile file, ContractFile.Operation operation) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (JsonNode declared : operation.node().path("parameters")) {
      JsonNode node = file.resolve(declared);
      String in = node.path("in").asString("");
      String name = node.path("name").asString("");
      if (in.equals("header") || in.equals("cookie")) {
        continue;
      }
      // A path's parameter that the path lacks is one of the query (point 7).
      boolean path = in.equals("path") && operation.template().contains("{" + name + "}");
      JsonNode schema = file.resolve(node.path("schema"));
      boolean many = schema.path("type").asString("").equals("array");
      JsonNode value = many ? file.resolve(schema.path("items")) : schema;
      Parameter parameter =
          new Parameter(
              path ? Parameter.Place.PATH : Parameter.Place.QUERY,
              name,
              MISTYPED.getOrDefault(operation.operationId() + " " + name, kind(value)),
              many,
              in.equals("query")
                  && node.path("required").asBoolean(false)
                  && !Misdeclared.optional(file, operation, name),
              values(value));
      parameters.putIfAbsent(parameter.place() + name, parameter);
    }
    return List.copyOf(parameters.values());
  }

  /**
   * Whether the contract lets callers in who have not logged in: it has to say so in words too, for
   * it lists "no credentials" among the ways to call many an operation that only people may call.
   */
  private static boolean anonymous(ContractFile.Operation operation) {
    boolean listed = operation.node().path("security").valueStream().anyMatch(one -> one.isEmpty());
    String words = operation.node().path("description").asString("");
    return listed && OPEN.stream().anyMatch(words::contains);
  }

  private static Payload payload(ContractFile file, ContractFile.Operation operation) {
    JsonNode body = file.resolve(operation.node().path("requestBody"));
    List<String> media = List.copyOf(body.path("content").propertyNames());
    JsonNode schema =
        media.stream()
            .filter(one -> one.equals("application/json") || one.endsWith("+json"))
            .findFirst()
            .map(one -> file.resolve(body.path("content").path(one).path("schema")))
            .orElse(MissingNode.getInstance());
    List<Payload.Property> properties = new ArrayList<>();
    collect(file, schema, properties);
    boolean list = bodyKind(schema) == Kind.LIST;
    return new Payload(media, body.path("required").asBoolean(false), list, properties);
  }

  private static void collect(
      ContractFile file, JsonNode reference, List<Payload.Property> properties) {
    JsonNode schema = file.resolve(reference);
    schema.path("allOf").forEach(part -> collect(file, part, properties));
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString("")));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode value = file.resolve(property.getValue());
      boolean readOnly =
          property.getValue().path("readOnly").asBoolean(false)
              || value.path("readOnly").asBoolean(false);
      properties.add(
          new Payload.Property(
              property.getKey(),
              bodyKind(value),
              required.contains(property.getKey()),
              readOnly,
              values(value)));
    }
  }

  private static Kind bodyKind(JsonNode schema) {
    return switch (schema.path("type").asString("")) {
      case "array" -> Kind.LIST;
      case "object" -> Kind.OBJECT;
      default -> kind(schema);
    };
  }

  private static Kind kind(JsonNode schema) {
    return switch (schema.path("type").asString("")) {
      case "string" -> Kind.TEXT;
      case "integer" -> Kind.INTEGER;
      case "number" -> Kind.NUMBER;
      case "boolean" -> Kind.FLAG;
      default -> Kind.ANY;
    };
  }

  private static List<String> values(JsonNode schema) {
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.asString("")));
    boolean plain = values.stream().allMatch(one -> one.matches("[^\\s|]+"));
    return schema.path("type").asString("").equals("string") && plain ? values : List.of();
  }
}

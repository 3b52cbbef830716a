package dev.aloft.spec;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The JSON Schemas of the spec's kinds, from {@code schemas/v1}, and the check against them. */
final class SpecSchema {

  /** The folder of the schemas among the resources. */
  static final String FOLDER = "/schemas/v1/";

  static final List<String> FILES =
      List.of(
          "spec.schema.json",
          "common.schema.json",
          "migration.schema.json",
          "users.schema.json",
          "decisions.schema.json",
          "projects.schema.json",
          "project.schema.json",
          "exposure.schema.json",
          "wave.schema.json");

  // Never fetched: the reserved ending makes sure that it cannot be.
  private static final String BASE = "https://schemas.aloft.invalid/v1/";

  private final Schema schema;
  private final Map<String, JsonNode> sources = new HashMap<>();

  SpecSchema() {
    Map<String, String> texts = new HashMap<>();
    JsonMapper mapper = JsonMapper.shared();
    for (String file : FILES) {
      String text = resource(file);
      texts.put(BASE + file, text);
      sources.put(BASE + file, mapper.readTree(text));
    }
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-expected"))
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemas(texts));
    schema = registry.getSchema(SchemaLocation.of(BASE + "spec.schema.json"));
  }

  /**
   * One violation.
   *
   * @param path the keys and indexes to the value
   * @param keyword the keyword of JSON Schema that was violated
   * @param property the key that is missing or unknown; empty for other keywords
   * @param rule the schema around the keyword: its {@code properties}, {@code enum}, {@code
   *     x-expected}
   * @param missing the schema of a missing key; a missing node for other keywords
   */
  record Violation(
      List<String> path, String keyword, String property, JsonNode rule, JsonNode missing) {}

  /** Everything that is wrong with a document; empty if nothing is. */
  List<Violation> check(JsonNode document) {
    List<Violation> violations = new ArrayList<>();
    for (Error error : schema.validate(document)) {
      String property = Optional.ofNullable(error.getProperty()).orElse("");
      JsonNode rule = rule(error.getSchemaLocation());
      violations.add(
          new Violation(
              steps(error.getInstanceLocation()),
              error.getKeyword(),
              property,
              rule,
              referred(
                  rule.path("properties").path(property),
                  String.valueOf(error.getSchemaLocation().getAbsoluteIri()))));
    }
    return violations;
  }

  private JsonNode referred(JsonNode rule, String file) {
    if (!rule.has("$ref") || rule.has("x-expected")) {
      return rule;
    }
    String reference = rule.path("$ref").asString();
    int hash = reference.indexOf('#');
    String where = hash == 0 ? file : BASE + (hash < 0 ? reference : reference.substring(0, hash));
    JsonNode root = sources.getOrDefault(where, MissingNode.getInstance());
    return hash < 0 ? root : root.at(reference.substring(hash + 1));
  }

  private JsonNode rule(SchemaLocation location) {
    JsonNode node = sources.get(String.valueOf(location.getAbsoluteIri()));
    if (node == null) {
      throw new IllegalStateException("no schema at " + location);
    }
    List<String> steps = steps(location.getFragment());
    for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(String.valueOf(path.getElement(i)));
    }
    return steps;
  }

  private static String resource(String file) {
    try (InputStream in = SpecSchema.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

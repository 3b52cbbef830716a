package dev.aloft.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One published API description: its operations and where each stands in the document. */
public final class ContractFile {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One operation, with its node of the document. */
  public record Operation(String method, String template, String operationId, JsonNode node) {

    /** The JSON pointer of the operation in its document. */
    public String pointer() {
      return "/paths/"
          + template.replace("~", "~0").replace("/", "~1")
          + "/"
          + method.toLowerCase(Locale.ROOT);
    }
  }

  private final String name;
  private final JsonNode document;
  private final List<Operation> operations;

  private ContractFile(String name, JsonNode document) {
    this.name = name;
    this.document = document;
    List<Operation> found = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (METHODS.contains(method.getKey())) {
                    found.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue().path("operationId").asString(""),
                            method.getValue()));
                  }
                }));
    this.operations = List.copyOf(found);
  }

  /**
   * A contract: one written by hand beside the tests where there is one of the name, else a
   * published one of the shared folder that {@code aloft.shared} names.
   */
  public static ContractFile load(String name) {
    try (InputStream own = ContractFile.class.getResourceAsStream("/contracts/" + name)) {
      if (own != null) {
        return new ContractFile(name, mended(JsonMapper.shared().readTree(own)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = Path.of(sharedFolder(), "contracts", name);
    return new ContractFile(name, mended(JsonMapper.shared().readTree(file)));
  }

  /**
   * What no document could fit. A bulk move's schemas require two properties under names that they
   * do not have and forbid all but their own: they mean those that their properties and the example
   * show. The pattern of account ids ends with a line break, and changing a profile wants a whole
   * one, though its words say a subset. The id of an attachment in Confluence begins with letters;
   * two of its operations want a number there, all others a text. Ids of nothing have the type
   * null, say the words; the schema has no null. An end of a change in an issue's history is null
   * where there was nothing, as the examples of Jira Cloud show; the schema has no null either. The
   * place of a gadget has a row and a column, as its examples show; the schema names the two by
   * their descriptions. A setting of Jira that is asked for by its key comes alone, say the words;
   * the schema has lists only. A JSON value may be any; the schema lists the getters of the class
   * that holds it. Adding members to a security level requires a property that is not there in the
   * place of the one that is.
   */
  private static JsonNode mended(JsonNode document) {
    document.findParents("pattern").forEach(ContractFile::withoutLineBreak);
    document
        .path("paths")
        .path("/users/{account_id}/manage/profile")
        .path("patch")
        .path("requestBody")
        .path("content")
        .forEach(media -> requireNothing(document, media));
    rename(
        document,
        "IssueBulkMovePayload",
        "targetToMultipleSourceMapping",
        "targetToSourcesMapping");
    rename(document, "SecuritySchemeMembersRequest", "securitySchemeLevelMembers", "members");
    rename(document, "targetToSourcesMapping", "issueIdOrKeys", "issueIdsOrKeys");
    document
        .path("components")
        .path("requestBodies")
        .forEach(body -> body.path("content").forEach(media -> letBothFit(media.path("schema"))));
    document.path("components").path("schemas").forEach(ContractFile::letBothFit);
    oneOrMany(document.at("/paths/~1rest~1api~13~1application-properties/get/responses/200"));
    if (document.at("/components/schemas/JsonNode") instanceof ObjectNode value) {
      value.removeAll();
    }
    gadgetPositions(document.at("/components/schemas/DashboardGadgetPosition"));
    document
        .at("/components/schemas/ChangeDetails/properties")
        .forEach(end -> ((ObjectNode) end).put("nullable", true));
    typesOrNull(document.at("/components/schemas/ContentIdToContentTypeResponse"));
    attachmentIds(document.path("paths").path("/attachments/{id}").path("delete"));
    attachmentIds(document.path("paths").path("/attachments/{id}/labels").path("get"));
    return document;
  }

  private static void oneOrMany(JsonNode reply) {
    JsonNode media = reply.path("content").path("application/json");
    if (media instanceof ObjectNode object) {
      ObjectNode either = JsonMapper.shared().createObjectNode();
      either.putArray("anyOf").add(media.path("schema")).add(media.path("schema").path("items"));
      object.set("schema", either);
    }
  }

  private static void gadgetPositions(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      ObjectNode properties = object.putObject("properties");
      ArrayNode required = object.putArray("required");
      for (String name : List.of("column", "row")) {
        properties.putObject(name).put("type", "integer");
        required.add(name);
      }
    }
  }

  private static void withoutLineBreak(JsonNode schema) {
    if (schema.path("pattern").isString() && schema instanceof ObjectNode object) {
      object.put("pattern", schema.path("pattern").asString("").stripTrailing());
    }
  }

  private static void requireNothing(JsonNode document, JsonNode media) {
    ObjectNode any = ((ObjectNode) media).putObject("schema").put("type", "object");
    ObjectNode properties = any.putObject("properties");
    document
        .at("/components/schemas/AtlassianAccountUser/allOf")
        .forEach(part -> {
          String reference = part.path("$ref").asString("");
          JsonNode schema = reference.isEmpty() ? part : document.at(reference.substring(1));
          schema
              .path("properties")
              .properties()
              .forEach(p -> properties.set(p.getKey(), p.getValue()));
        });
  }

  private static void typesOrNull(JsonNode schema) {
    if (schema.path("properties").path("results") instanceof ObjectNode results) {
      results.putObject("additionalProperties").put("type", "string").put("nullable", true);
    }
  }

  private static void attachmentIds(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asString("").equals("id")
          && parameter instanceof ObjectNode object) {
        object.putObject("schema").put("type", "string");
      }
    }
  }

  /**
   * A body of Confluence is of one of two forms, and only one, says the contract; but neither form
   * requires anything, so that whatever fits one fits both.
   */
  private static void letBothFit(JsonNode schema) {
    if (schema.path("properties").path("body") instanceof ObjectNode body && body.has("oneOf")) {
      body.set("anyOf", body.remove("oneOf"));
    }
  }

  private static void rename(JsonNode document, String schema, String wrong, String right) {
    JsonNode node = document.at("/components/schemas/" + schema);
    if (node instanceof ObjectNode object && node.path("properties").has(right)) {
      List<String> required = new ArrayList<>();
      node.path("required").forEach(name -> required.add(name.asString("")));
      required.replaceAll(name -> name.equals(wrong) ? right : name);
      ArrayNode mended = object.putArray("required");
      required.forEach(mended::add);
    }
  }

  private static String sharedFolder() {
    String folder = System.getProperty("aloft.shared");
    if (folder == null) {
      throw new IllegalStateException("the system property aloft.shared names no folder");
    }
    return folder;
  }

  /** The node itself, or what it refers to. */
  public JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The whole document. */
  public JsonNode document() {
    return document;
  }

  /** Every operation in the file's order. */
  public List<Operation> operations() {
    return operations;
  }
}

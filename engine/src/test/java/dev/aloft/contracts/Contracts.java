package dev.aloft.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.aloft.sandbox.jira.cloud.RemovedOperations;
import dev.aloft.sandbox.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks requests to Jira Cloud and its replies against the published contract.
 *
 * <p>Exceptions, each narrow (the numbers are those of the contracts' README):
 *
 * <ul>
 *   <li>(1) an operation that was taken away must not be called; its 410 needs no schema;
 *   <li>(2) of the older v2 file only issues, comments and worklogs count; every other v2 path is
 *       checked as its v3 sibling;
 *   <li>(3) rich text has an empty schema: documents are checked by {@link AdfCheck};
 *   <li>an error may always have the product's general error shape, whatever the operation
 *       declares, since gateways and frameworks answer for it;
 *   <li>formats are not asserted: the product writes times as {@code 2024-05-23T14:47:28.000+0000},
 *       which the format that the contract names does not allow.
 * </ul>
 */
public final class Contracts {

  /** The authority for Jira Cloud. */
  public static final String V3 = "jira-cloud-platform-v3.json";

  /** The older file with wiki markup bodies. */
  public static final String V2 = "jira-cloud-platform-v2.json";

  private static final String BASE = "https://contracts.invalid/";

  /** Where bodies differ between the versions. */
  private static final Pattern WIKI =
      Pattern.compile("/rest/api/2/(issue|comment|worklog|search)(/|$)");

  private record Located(ContractFile file, ContractFile.Operation operation) {}

  private static final class Holder {
    private static final Contracts JIRA_CLOUD =
        new Contracts(List.of(ContractFile.load(V3), ContractFile.load(V2)));
  }

  private final Router<Located> router = new Router<>();
  private final SchemaRegistry registry;
  private final ConcurrentHashMap<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contracts(List<ContractFile> files) {
    Map<String, String> texts = new ConcurrentHashMap<>();
    for (ContractFile file : files) {
      texts.put(BASE + file.name(), file.document().toString());
      for (ContractFile.Operation operation : file.operations()) {
        router.add(operation.method(), operation.template(), new Located(file, operation));
      }
    }
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder ->
                builder
                    .schemas(texts)
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build()));
  }

  /** The Jira Cloud platform's contracts, loaded once in a test run. */
  public static Contracts jiraCloud() {
    return Holder.JIRA_CLOUD;
  }

  /** The operationId that a method and path lead to. */
  public Optional<String> operationId(String method, String rawPath) {
    return locate(method, rawPath).map(located -> located.operation().operationId());
  }

  /**
   * Checks a request.
   *
   * @param rawPath the path without its query
   * @param queryNames the names of its query parameters
   * @param contentType its media type, or nothing
   * @param body its JSON body, where it has one
   * @return what is wrong, each in a sentence
   */
  public List<String> checkRequest(
      String method,
      String rawPath,
      Set<String> queryNames,
      Optional<String> contentType,
      Optional<JsonNode> body) {
    Optional<Located> located = locate(method, rawPath);
    if (located.isEmpty()) {
      return List.of("no contract lists " + method + " " + rawPath);
    }
    ContractFile.Operation operation = located.get().operation();
    List<String> wrong = new ArrayList<>();
    if (RemovedOperations.IDS.contains(operation.operationId())) {
      wrong.add("calls the removed operation " + operation.operationId());
    }
    checkQuery(operation, queryNames, wrong);
    JsonNode declared = operation.node().path("requestBody");
    if (declared.path("required").asBoolean(false) && body.isEmpty() && contentType.isEmpty()) {
      wrong.add(operation.operationId() + " needs a body");
    }
    if (body.isPresent() && !declared.isMissingNode()) {
      media(declared, contentType.orElse("application/json"))
          .ifPresentOrElse(
              media ->
                  validate(
                      located.get(),
                      "/requestBody/content/" + escape(media) + "/schema",
                      declared.path("content").path(media),
                      body.get(),
                      "request",
                      wrong),
              () -> wrong.add(operation.operationId() + " does not take " + contentType.get()));
    }
    return wrong;
  }

  private static void checkQuery(
      ContractFile.Operation operation, Set<String> queryNames, List<String> wrong) {
    Set<String> declared = new TreeSet<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        String name = parameter.path("name").asString("");
        declared.add(name);
        if (parameter.path("required").asBoolean(false) && !queryNames.contains(name)) {
          wrong.add(operation.operationId() + " needs the query parameter " + name);
        }
      }
    }
    for (String name : queryNames) {
      if (!declared.contains(name)) {
        wrong.add(operation.operationId() + " has no query parameter " + name);
      }
    }
  }

  /**
   * Checks a reply.
   *
   * @param document its JSON document, where it has one
   * @return what is wrong, each in a sentence
   */
  public List<String> checkReply(
      String method, String rawPath, int status, Optional<JsonNode> document) {
    Optional<Located> located = locate(method, rawPath);
    List<String> wrong = new ArrayList<>();
    if (status >= 400 && (document.isEmpty() || errorShape(document.get()))) {
      return wrong;
    }
    if (located.isEmpty()) {
      return List.of("no contract lists " + method + " " + rawPath + ", status " + status);
    }
    ContractFile.Operation operation = located.get().operation();
    JsonNode response = operation.node().path("responses").path(Integer.toString(status));
    if (response.isMissingNode()) {
      return List.of(operation.operationId() + " declares no status " + status);
    }
    Optional<String> media = media(response, "application/json");
    if (document.isEmpty()) {
      boolean bodyExpected =
          media
              .map(name -> response.path("content").path(name).path("schema"))
              .filter(schema -> !schema.isMissingNode() && !schema.isEmpty())
              .isPresent();
      if (bodyExpected) {
        wrong.add(operation.operationId() + " " + status + " has no document");
      }
      return wrong;
    }
    media.ifPresent(name ->
        validate(
            located.get(),
            "/responses/" + status + "/content/" + escape(name) + "/schema",
            response.path("content").path(name),
            document.get(),
            "reply " + status,
            wrong));
    return wrong;
  }

  private void validate(
      Located located,
      String below,
      JsonNode media,
      JsonNode document,
      String what,
      List<String> wrong) {
    if (media.path("schema").isEmpty()) {
      return;
    }
    String location = BASE + located.file().name() + "#" + located.operation().pointer() + below;
    Schema schema =
        schemas.computeIfAbsent(location, key -> registry.getSchema(SchemaLocation.of(key)));
    for (Error error : schema.validate(document)) {
      wrong.add(
          located.operation().operationId()
              + " "
              + what
              + ": "
              + error.getInstanceLocation()
              + " "
              + error.getMessage());
    }
  }

  /** The product's error shape: only these properties, of these types, and at least one of them. */
  private static boolean errorShape(JsonNode document) {
    if (!document.isObject()
        || !Set.of("errorMessages", "errors", "status").containsAll(document.propertyNames())) {
      return false;
    }
    JsonNode messages = document.path("errorMessages");
    JsonNode errors = document.path("errors");
    boolean someMessage = !messages.isEmpty() || !errors.isEmpty();
    return messages.isArray() && errors.isObject() && someMessage;
  }

  private static Optional<String> media(JsonNode holder, String wanted) {
    @Nullable String any = null;
    for (String name : holder.path("content").propertyNames()) {
      if (wanted.startsWith(name)) {
        return Optional.of(name);
      }
      if (name.equals("*/*")) {
        any = name;
      }
    }
    return Optional.ofNullable(any);
  }

  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }

  private Optional<Located> locate(String method, String rawPath) {
    boolean two = rawPath.startsWith("/rest/api/2/");
    if (two
        && !WIKI.matcher(rawPath).lookingAt()
        && router.find(method, rawPath.replaceFirst("/rest/api/2/", "/rest/api/3/"))
            instanceof Router.Found.Route<Located>(var found, var _)) {
      return Optional.of(found);
    }
    if (router.find(method, rawPath) instanceof Router.Found.Route<Located>(var found, var _)) {
      return Optional.of(found);
    }
    return two
            && router.find(method, rawPath.replaceFirst("/rest/api/2/", "/rest/api/3/"))
                instanceof Router.Found.Route<Located>(var found, var _)
        ? Optional.of(found)
        : Optional.empty();
  }
}

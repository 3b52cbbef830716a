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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks requests to products and their replies against the published contracts.
 *
 * <p>Exceptions, each narrow (the numbers are those of the contracts' README):
 *
 * <ul>
 *   <li>(1) an operation that was taken away must not be called; its 410 needs no schema;
 *   <li>(2) of the older v2 file of Jira Cloud only issues, comments and worklogs count; every
 *       other v2 path is checked as its v3 sibling;
 *   <li>(3) rich text has an empty schema: documents are checked by {@link AdfCheck};
 *   <li>(4) lists that Data Center declares as one item: {@link DeclaredAsOne};
 *   <li>(3) values of issues' fields that Data Center declares as objects: {@link DynamicFields};
 *   <li>{@code expand} may go with every operation of Jira Data Center, whose framework takes it
 *       (developer.atlassian.com, "Expansion in the REST APIs");
 *   <li>(7) a parameter of a path that lacks it may stand in the query;
 *   <li>(8) of a parameter that is declared twice, either declaration counts;
 *   <li>(5) replies whose schema is missing or is that of something else: {@link Misdeclared};
 *   <li>what the words of Jira Cloud's contract promise, such as keys of projects: {@link
 *       Forgotten};
 *   <li>an error may always have its product's general {@link Shape}, whatever the operation
 *       declares, since gateways and frameworks answer for it;
 *   <li>formats are not asserted: the products write times as {@code 2024-05-23T14:47:28.000+0000},
 *       which the format that the contracts name does not allow.
 * </ul>
 */
public final class Contracts {

  /** The authority for Jira Cloud. */
  public static final String V3 = "jira-cloud-platform-v3.json";

  /** The older file with wiki markup bodies. */
  public static final String V2 = "jira-cloud-platform-v2.json";

  /**
   * Operations whose published schema contradicts itself: it names a choice of objects and at the
   * same time forbids every property, or its example and its words show properties, kinds of values
   * or a null that its schema forbids, so nothing can fit; and scalars that the product is known to
   * read as others. Breaches that begin so do not count.
   */
  public static final Set<String> UNFITTABLE =
      Set.of(
          "setDefaultValues",
          "getDefaultValues",
          "assignFieldConfigurationSchemeToProject request: /fieldConfigurationSchemeId null",
          "createFilter request: /favourite string found",
          "createCustomFieldOption request: /options/0/disabled string found",
          "createAssociations request",
          "removeAssociations request",
          "parseJqlQueries reply",
          "getBulkEditableFields reply");

  private static final String BASE = "https://contracts.invalid/";

  /** Where bodies differ between the versions. */
  private static final Pattern WIKI =
      Pattern.compile("/rest/api/2/(issue|comment|worklog|search)(/|$)");

  private record Located(ContractFile file, ContractFile.Operation operation) {

    /** A child of the operation, or what it refers to. */
    JsonNode child(String... names) {
      JsonNode node = operation.node();
      for (String name : names) {
        node = node.path(name);
      }
      return file.resolve(node);
    }

    /** Where that stands in the file. */
    String pointer(String... names) {
      JsonNode node = operation.node();
      for (String name : names) {
        node = node.path(name);
      }
      String reference = node.path("$ref").asString("");
      return reference.isEmpty()
          ? operation.pointer() + "/" + String.join("/", names)
          : reference.substring(1);
    }
  }

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          Dialects.getOpenApi30(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build()));

  private static final ConcurrentHashMap<Contract, Contracts> LOADED = new ConcurrentHashMap<>();

  private final Contract contract;

  private final Router<Located> router = new Router<>();

  /** Whole files, of which a part is validated: a part by itself would be read anew each time. */
  private final Map<String, Schema> documents = new HashMap<>();

  private final ConcurrentHashMap<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contracts(Contract contract) {
    this.contract = contract;
    for (Contract.Source source : contract.sources()) {
      ContractFile file = ContractFile.load(source.file());
      documents.put(
          file.name(), REGISTRY.getSchema(SchemaLocation.of(BASE + file.name()), file.document()));
      for (ContractFile.Operation operation : file.operations()) {
        router.add(
            operation.method(),
            source.prefix() + operation.template(),
            new Located(file, operation));
      }
    }
  }

  /** The Jira Cloud platform's contracts, loaded once in a test run. */
  public static Contracts jiraCloud() {
    return of(Contract.JIRA_CLOUD);
  }

  /** A contract, loaded once in a test run. */
  public static Contracts of(Contract contract) {
    return LOADED.computeIfAbsent(contract, Contracts::new);
  }

  /** Whether the contract lists a method and path. */
  public boolean lists(String method, String rawPath) {
    return locate(method, rawPath).isPresent();
  }

  /** Whether a document is an error of the product. */
  public boolean error(JsonNode document) {
    return contract.shape().fits(document);
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
    if (contract == Contract.JIRA_CLOUD
        && RemovedOperations.IDS.contains(operation.operationId())) {
      wrong.add("calls the removed operation " + operation.operationId());
    }
    Set<String> named = new TreeSet<>(queryNames);
    if (contract == Contract.JIRA_DATA_CENTER) {
      named.remove("expand");
    }
    checkQuery(located.get().file(), operation, named, wrong);
    JsonNode declared = located.get().child("requestBody");
    if (declared.path("required").asBoolean(false) && body.isEmpty() && contentType.isEmpty()) {
      wrong.add(operation.operationId() + " needs a body");
    }
    if (body.isPresent() && !declared.isMissingNode()) {
      media(declared, contentType.orElse("application/json"))
          .ifPresentOrElse(
              media ->
                  validate(
                      located.get(),
                      located.get().pointer("requestBody") + "/content/" + escape(media),
                      declared.path("content").path(media),
                      DynamicFields.without(located.get().file(), body.get()),
                      "request",
                      wrong),
              () -> wrong.add(operation.operationId() + " does not take " + contentType.get()));
    }
    return wrong;
  }

  private static void checkQuery(
      ContractFile file,
      ContractFile.Operation operation,
      Set<String> queryNames,
      List<String> wrong) {
    Set<String> declared = new TreeSet<>();
    for (JsonNode one : operation.node().path("parameters")) {
      JsonNode parameter = file.resolve(one);
      String name = parameter.path("name").asString("");
      // (7) a parameter of a path that lacks it is one of the query.
      boolean misplaced =
          parameter.path("in").asString("").equals("path")
              && !operation.template().contains("{" + name + "}");
      if (misplaced) {
        declared.add(name);
      }
      if (parameter.path("in").asString("").equals("query")) {
        declared.add(name);
        if (parameter.path("required").asBoolean(false)
            && !queryNames.contains(name)
            && !Misdeclared.optional(file, operation, name)) {
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
    if (status >= 400 && (document.isEmpty() || error(document.get()))) {
      return wrong;
    }
    if (located.isEmpty()) {
      return List.of("no contract lists " + method + " " + rawPath + ", status " + status);
    }
    ContractFile.Operation operation = located.get().operation();
    if (status < 300 && Misdeclared.unrelated(located.get().file(), operation)) {
      return wrong;
    }
    // Confluence Data Center declares the reading of attachments as if it made some: 201 for 200.
    boolean made =
        contract == Contract.CONFLUENCE_DATA_CENTER
            && operation.operationId().equals("getAttachments");
    String wanted = made && status == 200 ? "201" : Integer.toString(status);
    boolean named = operation.node().path("responses").has(wanted);
    String declared = named || status >= 400 ? wanted : "default";
    JsonNode response = located.get().child("responses", declared);
    if (response.isMissingNode()) {
      return List.of(operation.operationId() + " declares no status " + status);
    }
    Optional<String> media = media(response, "application/json");
    if (document.isEmpty()) {
      // 204 has no body, whatever an operation declares for it.
      boolean bodyExpected =
          status != 204
              && media
                  .map(name -> response.path("content").path(name).path("schema"))
                  .filter(schema -> !schema.isMissingNode() && !schema.isEmpty())
                  .isPresent();
      if (bodyExpected) {
        wrong.add(operation.operationId() + " " + status + " has no document");
      }
      return wrong;
    }
    List<JsonNode> items =
        DeclaredAsOne.items(located.get().file(), operation, document.get(), wrong)
            .orElse(List.of(document.get()));
    for (JsonNode whole : items) {
      JsonNode item =
          Forgotten.without(
              located.get().file(), operation, DynamicFields.without(located.get().file(), whole));
      media.ifPresent(name ->
          validate(
              located.get(),
              located.get().pointer("responses", declared) + "/content/" + escape(name),
              response.path("content").path(name),
              item,
              "reply " + status,
              wrong));
    }
    return wrong;
  }

  private void validate(
      Located located,
      String pointer,
      JsonNode media,
      JsonNode document,
      String what,
      List<String> wrong) {
    if (media.path("schema").isEmpty()) {
      return;
    }
    String file = located.file().name();
    SchemaLocation location = SchemaLocation.of(BASE + file + "#" + pointer + "/schema");
    Schema schema =
        schemas.computeIfAbsent(
            location.toString(),
            key ->
                Objects.requireNonNull(documents.get(file)).getRefSchema(location.getFragment()));
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
    // Other names of versions: of Jira's second, and of the only one of boards.
    String path =
        rawPath
            .replaceFirst("^/rest/api/latest/", "/rest/api/2/")
            .replaceFirst("^/rest/agile/latest/", "/rest/agile/1.0/");
    boolean two = path.startsWith("/rest/api/2/");
    if (two
        && !WIKI.matcher(path).lookingAt()
        && router.find(method, path.replaceFirst("/rest/api/2/", "/rest/api/3/"))
            instanceof Router.Found.Route<Located>(var found, var _)) {
      return Optional.of(found);
    }
    if (router.find(method, path) instanceof Router.Found.Route<Located>(var found, var _)) {
      return Optional.of(found);
    }
    return two
            && router.find(method, path.replaceFirst("/rest/api/2/", "/rest/api/3/"))
                instanceof Router.Found.Route<Located>(var found, var _)
        ? Optional.of(found)
        : Optional.empty();
  }
}

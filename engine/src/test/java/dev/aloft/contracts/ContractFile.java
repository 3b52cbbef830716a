package dev.aloft.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  /** A contract of the shared folder that {@code aloft.shared} names. */
  public static ContractFile load(String name) {
    Path file = Path.of(sharedFolder(), "contracts", name);
    return new ContractFile(name, JsonMapper.shared().readTree(file));
  }

  private static String sharedFolder() {
    String folder = System.getProperty("aloft.shared");
    if (folder == null) {
      throw new IllegalStateException("the system property aloft.shared names no folder");
    }
    return folder;
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

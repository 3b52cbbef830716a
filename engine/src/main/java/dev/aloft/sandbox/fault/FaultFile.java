package dev.aloft.sandbox.fault;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads scripts of faults, YAML or JSON, after {@code schemas/v1/sandbox-faults.schema.json}. */
public final class FaultFile {

  private static final String SCHEMA = "/schemas/v1/sandbox-faults.schema.json";

  private final Schema schema;

  /** Reads its schema. */
  public FaultFile() {
    try (InputStream text = FaultFile.class.getResourceAsStream(SCHEMA)) {
      if (text == null) {
        throw new IllegalStateException("the schema is not packaged: " + SCHEMA);
      }
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ProblemException exit 3 with everything that is wrong
   */
  public FaultScript read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  FaultScript read(String name, String text) {
    JsonNode document;
    try {
      document =
          JsonMapper.shared()
              .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    } catch (YAMLException e) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          wrong(name, "not YAML: " + String.valueOf(e.getMessage()).lines().toList()));
    }
    List<Error> errors = schema.validate(document);
    if (!errors.isEmpty()) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          errors.stream().map(e -> wrong(name, e.getInstanceLocation() + ": " + e)).toList());
    }
    List<FaultRule> rules = new ArrayList<>();
    for (JsonNode rule : document.path("rules")) {
      rules.add(
          new FaultRule(
              rule.path("name").asString("rule " + (rules.size() + 1)),
              selector(rule.path("requests")),
              fault(rule)));
    }
    return new FaultScript(document.path("seed").asLong(1), rules);
  }

  private static Diagnostic wrong(String name, String what) {
    return Diagnostic.of(FaultCode.NOT_A_SCRIPT, Location.file(name), what)
        .next("see schemas/v1/sandbox-faults.schema.json");
  }

  private static Selector selector(JsonNode requests) {
    long nth = requests.path("nth").asLong(0);
    return new Selector(
        text(requests, "method"),
        text(requests, "path"),
        nth > 0 ? nth : requests.path("from").asLong(1),
        requests.path("every").asLong(1),
        requests.path("chance").asDouble(1),
        nth > 0 ? 1 : requests.path("times").asLong(Long.MAX_VALUE));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.path(name).isString() ? Optional.of(node.path(name).asString()) : Optional.empty();
  }

  private static Fault fault(JsonNode rule) {
    boolean after = rule.path("effect").asString("none").equals("done");
    return switch (rule.path("fault").asString("")) {
      case "lost-answer" -> new Fault.LostAnswer();
      case "duplicate" -> new Fault.Duplicate(rule.path("answer").asString("").equals("first"));
      case "status" ->
          new Fault.Status(
              rule.path("status").asInt(500),
              after,
              rule.path("retryAfter").isNumber()
                  ? OptionalInt.of(rule.path("retryAfter").asInt())
                  : OptionalInt.empty());
      case "expired-token" -> new Fault.Status(401, false, OptionalInt.empty());
      case "reset" -> new Fault.Reset();
      case "truncated" -> new Fault.Truncated();
      case "slow" -> new Fault.Slow(Duration.ofMillis(rule.path("millis").asLong(200)));
      case "web-page" -> new Fault.WebPage(after);
      default -> throw new IllegalArgumentException("the schema lets no other fault through");
    };
  }
}

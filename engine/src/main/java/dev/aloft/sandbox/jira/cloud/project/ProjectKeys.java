package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which keys and names a project may have, and {@code /projectvalidate}. */
public final class ProjectKeys implements Resource<JiraCall> {

  /** Cloud's own limit; the contract names none. */
  static final int LONGEST_NAME = 80;

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
  private static final String RULE =
      "Project keys must start with an uppercase letter, followed by one or more uppercase"
          + " alphanumeric characters.";

  private final SiteTables tables;

  public ProjectKeys(SiteTables tables) {
    this.tables = tables;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("validateProjectKey").query("key").answer(this::validate);
    on.on("getValidProjectKey").query("key").answer(this::validKey);
    on.on("getValidProjectName").query("name").answer(this::validName);
  }

  /**
   * What is wrong with a key, empty when nothing is. Keys of deleted projects and former keys are
   * in use until they are released.
   *
   * @param owner the project that may keep its own keys, or -1
   */
  Optional<String> wrongKey(String key, long owner) {
    if (key.isEmpty()) {
      return Optional.of("You must specify a valid project key.");
    }
    if (key.length() > 10) {
      return Optional.of("The project key must not exceed 10 characters in length.");
    }
    if (!KEY.matcher(key).matches()) {
      return Optional.of(RULE);
    }
    return tables
        .projects()
        .first(p -> p.id() != owner && (p.key().equals(key) || p.formerKeys().contains(key)))
        .map(p -> "Project '" + p.name() + "' uses this project key.");
  }

  /** What is wrong with a name, empty when nothing is. */
  Optional<String> wrongName(String name, long owner) {
    if (name.isBlank()) {
      return Optional.of("You must specify a valid project name.");
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of(
          "The project name must not exceed " + LONGEST_NAME + " characters in length.");
    }
    return tables
        .projects()
        .first(p -> p.id() != owner && p.name().equalsIgnoreCase(name.strip()))
        .map(p -> "A project with that name already exists.");
  }

  private Reply validate(JiraCall call) {
    ObjectNode document = Json.object();
    document.putArray("errorMessages");
    ObjectNode errors = document.putObject("errors");
    wrongKey(call.query("key").orElse(""), -1).ifPresent(text -> errors.put("projectKey", text));
    return Reply.ok(document);
  }

  private Reply validKey(JiraCall call) {
    String wanted = call.query("key").orElse("");
    String key = wanted;
    for (int i = 0; wrongKey(key, -1).isPresent(); i++) {
      key = "P" + Integer.toString(i, 36).toUpperCase(Locale.ROOT);
    }
    return Reply.ok(JsonNodeFactory.instance.stringNode(key));
  }

  private Reply validName(JiraCall call) {
    String wanted = call.query("name").orElse("");
    if (wanted.isBlank() || wanted.length() > LONGEST_NAME) {
      throw Refusal.badRequest("You must specify a valid project name.");
    }
    String name = wanted;
    for (int i = 2; wrongName(name, -1).isPresent(); i++) {
      name = wanted + " " + i;
    }
    return Reply.ok(JsonNodeFactory.instance.stringNode(name));
  }
}

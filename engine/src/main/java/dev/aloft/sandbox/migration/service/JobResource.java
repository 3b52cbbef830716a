package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /jobs}: made and read, never changed. */
final class JobResource implements Resource<MigrationCall> {

  static final String JIRA = "jira-onpremises-to-cloud";

  /** The largest definition, in bytes (changelog of 5 November 2024). */
  private static final int LARGEST = 390 * 1024;

  private static final int LONGEST = 2048;

  /** Parts of the scope that the product moves and the sandbox does not. */
  private static final List<String> NOT_MOVED =
      List.of("spaces", "apps", "globalEntities", "jsm", "arapps");

  private final Migrations migrations;

  JobResource(Migrations migrations) {
    this.migrations = migrations;
  }

  @Override
  public void register(Operations<MigrationCall> operations) {
    operations
        .on("createJob")
        .body("name", "flow", "source", "destination", "scope")
        .administratorsOnly()
        .answer(this::create);
    operations.on("getJob").administratorsOnly().answer(this::get);
  }

  private Reply create(MigrationCall call) {
    if (call.request().body().length > LARGEST) {
      throw Refusal.of(413, "The definition of a job has at most 390 KB.");
    }
    Form form = Form.of(call);
    form.filled("name", LONGEST);
    String flow = form.required("flow", LONGEST);
    JsonNode source = object(form, "source");
    JsonNode destination = object(form, "destination");
    JsonNode scope = object(form, "scope");
    form.check();
    if (!flow.equals(JIRA)) {
      throw flow.endsWith("-to-cloud")
          ? notImplemented("the flow " + flow)
          : Refusal.field("flow", "There is no flow " + flow + ".");
    }
    String serverId = Form.of(source, "serverId").required("serverId", LONGEST);
    if (serverId.isBlank()) {
      throw Refusal.field("source", "The serverId must be given.");
    }
    String url = Form.of(destination, "url").text("url").orElse("");
    Jobs site =
        migrations
            .at(url)
            .filter(one -> migrations.administers(call.caller(), one))
            .orElseThrow(() -> Refusal.field("destination", "There is no site at " + url + "."));
    Job job =
        site.put(
            new Job(
                id(site),
                serverId,
                projects(scope),
                everybody(scope.path("usersAndGroups")),
                call.body().deepCopy()));
    return Reply.ok(job(job));
  }

  private static JsonNode object(Form form, String name) {
    JsonNode node = form.node(name).orElseGet(Json::object);
    if (form.node(name).isEmpty()) {
      form.refuse(name, "It must be given.");
    } else if (!node.isObject()) {
      form.refuse(name, "It must be an object.");
    }
    return node;
  }

  private static List<String> projects(JsonNode scope) {
    for (String name : NOT_MOVED) {
      if (scope.has(name)) {
        throw notImplemented("the part of the scope " + name);
      }
    }
    for (String name : scope.propertyNames()) {
      if (!name.equals("projects") && !name.equals("usersAndGroups")) {
        throw Refusal.field("scope", "There is no part of the scope " + name + ".");
      }
    }
    JsonNode projects = scope.path("projects");
    if (projects.isMissingNode()) {
      return List.of();
    }
    Form form = Form.of(projects, "includedKeys", "includedData");
    List<String> keys = form.texts("includedKeys");
    String data = form.text("includedData").orElse("all");
    if (keys.isEmpty() || keys.stream().anyMatch(String::isBlank)) {
      form.refuse("includedKeys", "The keys of the projects must be given.");
    }
    form.check();
    if (!data.equalsIgnoreCase("all")) {
      throw notImplemented("includedData " + data);
    }
    return keys.stream().distinct().toList();
  }

  private static boolean everybody(JsonNode people) {
    if (people.isMissingNode()) {
      return false;
    }
    String mode = Form.of(people, "mode").text("mode").orElse("");
    if (!mode.equalsIgnoreCase("all")) {
      throw notImplemented("the mode of users and groups " + mode);
    }
    return true;
  }

  static Refusal notImplemented(String what) {
    return Refusal.of(501, "The sandbox does not implement " + what + ".");
  }

  private static String id(Jobs site) {
    String seed = "migration/" + site.destination().site().name() + "/" + site.count();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ObjectNode job(Job job) {
    ObjectNode document = Json.object();
    document.put("jobId", job.id());
    document.set("jobDefinition", job.definition());
    return document;
  }

  private Reply get(MigrationCall call) {
    String id = call.path("jobId");
    return Reply.ok(found(call, migrations).find(id).orElseThrow(() -> missing(id)).definition());
  }

  /** The jobs among which the called one is. */
  static Jobs found(MigrationCall call, Migrations migrations) {
    String id = call.path("jobId");
    return migrations
        .holding(id)
        .filter(one -> migrations.administers(call.caller(), one))
        .orElseThrow(() -> missing(id));
  }

  private static Refusal missing(String id) {
    return Refusal.notFound("There is no job " + id + ".");
  }
}

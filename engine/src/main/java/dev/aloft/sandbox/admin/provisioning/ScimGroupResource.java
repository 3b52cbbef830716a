package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /Groups}: their names stay, their members change. */
final class ScimGroupResource implements Resource<AdminCall> {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final Pattern MEMBER =
      Pattern.compile("members\\[\\s*value\\s+[eE][qQ]\\s+\"([^\"]*)\"\\s*]");

  private final ScimDirectory directory;

  ScimGroupResource(ScimDirectory directory) {
    this.directory = directory;
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("getAllGroupsFromAnActiveDirectory")
        .query("filter", "startIndex", "count")
        .answer(call -> {
          Provisioning.check(directory, call);
          Optional<ScimPages.Filter> filter = ScimPages.filter(call, Set.of("displayName"));
          List<ScimDirectory.Provisioned> found =
              directory.groups().stream()
                  .filter(one ->
                      filter.isEmpty()
                          || filter
                              .filter(wanted -> group(one).name().equalsIgnoreCase(wanted.value()))
                              .isPresent())
                  .toList();
          return ScimPages.page(call, found, one -> view(call, one));
        });
    operations.on("createAGroupInActiveDirectory").anyBody().answer(this::create);
    operations.on("get").answer(call -> Reply.ok(view(call, find(call))));
    operations
        .on("put")
        .anyBody()
        .answer(call -> {
          ScimDirectory.Provisioned found = find(call);
          Form form = Form.of(call.json());
          refuseRename(group(found), form.text("displayName"));
          List<String> members = accounts(form.elements("members"), 400);
          replace(group(found), members);
          return changed(call, found, form.text("externalId"));
        });
    operations.on("patch").anyBody().answer(this::patch);
    operations
        .on("DeleteAGroup")
        .answer(call -> {
          directory.remove(find(call));
          return Reply.noContent();
        });
  }

  private ScimDirectory.Provisioned find(AdminCall call) {
    Provisioning.check(directory, call);
    return directory
        .group(call.path("id"))
        .orElseThrow(() -> Refusal.notFound("No group has the id " + call.path("id") + "."));
  }

  private Group group(ScimDirectory.Provisioned provisioned) {
    return directory.organization().groups().find(provisioned.groupId()).orElseThrow();
  }

  private static void refuseRename(Group group, Optional<String> name) {
    if (name.filter(one -> !one.equals(group.name())).isPresent()) {
      throw Refusal.field("mutability", "A group cannot be renamed.");
    }
  }

  /** The accounts of the people whom a list names. */
  private List<String> accounts(List<JsonNode> members, int absent) {
    List<String> accounts = new ArrayList<>();
    for (JsonNode member : members) {
      accounts.add(account(member.path("value").asString(""), absent));
    }
    return accounts;
  }

  private String account(String id, int absent) {
    return directory
        .person(id)
        .map(ScimDirectory.Person::account)
        .orElseThrow(() -> Refusal.of(absent, "No user has the id " + id + "."));
  }

  private Reply create(AdminCall call) {
    Provisioning.check(directory, call);
    Form form = Form.of(call.json());
    String name = form.text("displayName").orElse("").strip();
    if (name.isEmpty()) {
      throw Refusal.field("invalidValue", "The displayName is required.");
    }
    var groups = directory.organization().groups();
    if (groups.byName(name).isPresent()) {
      throw Refusal.conflict("A group with the displayName exists already.");
    }
    List<String> members = accounts(form.elements("members"), 400);
    Group group = groups.add(name);
    members.forEach(one -> groups.join(group, one));
    Instant now = directory.organization().now();
    ScimDirectory.Provisioned provisioned =
        directory.put(
            new ScimDirectory.Provisioned(group.groupId(), form.text("externalId"), now, now));
    return Reply.created(view(call, provisioned));
  }

  private void replace(Group group, List<String> accounts) {
    var groups = directory.organization().groups();
    groups.members(group).stream()
        .filter(one -> !accounts.contains(one))
        .forEach(one -> groups.leave(group, one));
    accounts.forEach(one -> groups.join(group, one));
  }

  private Reply changed(
      AdminCall call, ScimDirectory.Provisioned before, Optional<String> externalId) {
    ScimDirectory.Provisioned after =
        new ScimDirectory.Provisioned(
            before.groupId(),
            externalId.or(before::externalId),
            before.created(),
            directory.organization().now());
    return Reply.ok(view(call, directory.put(after)));
  }

  private Reply patch(AdminCall call) {
    ScimDirectory.Provisioned found = find(call);
    Group group = group(found);
    List<String> members = new ArrayList<>(directory.organization().groups().members(group));
    Optional<String> externalId = Optional.empty();
    for (PatchOperation operation : PatchOperation.of(call)) {
      String path = operation.path();
      Matcher member = MEMBER.matcher(path);
      if (path.equals("externalId")) {
        externalId = operation.value().map(one -> one.asString(""));
      } else if (path.equals("displayName")) {
        refuseRename(group, operation.value().map(one -> one.asString("")));
      } else if (member.matches() && operation.op().equals("remove")) {
        members.remove(account(member.group(1), 404));
      } else if (path.equals("members")) {
        members(operation.op(), operation.value(), members);
      } else if (path.isEmpty() && operation.value().isPresent()) {
        Form values = Form.of(operation.value().get());
        refuseRename(group, values.text("displayName"));
        externalId = values.text("externalId");
        if (values.names("members")) {
          members(operation.op(), values.node("members"), members);
        }
      } else {
        throw Refusal.field("invalidPath", "The path " + path + " cannot be changed.");
      }
    }
    replace(group, members);
    return changed(call, found, externalId);
  }

  private void members(String op, Optional<JsonNode> value, List<String> members) {
    List<JsonNode> listed = new ArrayList<>();
    value.ifPresent(node -> {
      if (node.isArray()) {
        node.forEach(listed::add);
      } else {
        listed.add(node);
      }
    });
    List<String> accounts = accounts(listed, 404);
    switch (op) {
      case "add" -> accounts.stream().filter(one -> !members.contains(one)).forEach(members::add);
      case "remove" -> {
        if (value.isEmpty()) {
          members.clear();
        } else {
          members.removeAll(accounts);
        }
      }
      default -> {
        members.clear();
        members.addAll(accounts);
      }
    }
  }

  private ObjectNode view(AdminCall call, ScimDirectory.Provisioned provisioned) {
    Group group = group(provisioned);
    ObjectNode view = Json.object();
    view.putArray("schemas").add(GROUP);
    view.put("id", group.groupId());
    provisioned.externalId().ifPresent(one -> view.put("externalId", one));
    view.put("displayName", group.name());
    List<ScimDirectory.Person> members =
        directory.organization().groups().members(group).stream()
            .flatMap(one -> directory.ofAccount(one).stream())
            .toList();
    view.set(
        "members",
        Json.array(
            members,
            one ->
                Json.object()
                    .put("type", "USER")
                    .put("value", one.id())
                    .put("display", one.userName())
                    .put("$ref", Provisioning.address(directory, call) + "/Users/" + one.id())));
    view.putObject("meta")
        .put("resourceType", "GROUP")
        .put("location", Provisioning.address(directory, call) + "/Groups/" + group.groupId())
        .put("lastModified", provisioned.modified().toString())
        .put("created", provisioned.created().toString());
    return view;
  }
}

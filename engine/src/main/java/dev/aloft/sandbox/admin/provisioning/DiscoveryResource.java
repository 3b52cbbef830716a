package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** What the service can do, and what users and groups are like (RFC 7643, 5 to 7). */
final class DiscoveryResource implements Resource<AdminCall> {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private final ScimDirectory directory;

  DiscoveryResource(ScimDirectory directory) {
    this.directory = directory;
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    answer(operations, "getConfig", this::configuration);
    answer(
        operations,
        "getResourceTypes",
        call -> list(List.of(type(call, "User"), type(call, "Group"))));
    answer(operations, "getUserResourceType", call -> type(call, "User"));
    answer(operations, "getGroupResourceType", call -> type(call, "Group"));
    answer(
        operations, "getSchemas", call -> list(List.of(user(call), group(call), enterprise(call))));
    answer(operations, "getUserSchemas", this::user);
    answer(operations, "getGroupSchemas", this::group);
    answer(operations, "getExtensionUserSchemas", this::enterprise);
  }

  private void answer(
      Operations<AdminCall> operations, String id, Function<AdminCall, ObjectNode> document) {
    operations
        .on(id)
        .answer(call -> {
          Provisioning.check(directory, call);
          return Reply.ok(document.apply(call));
        });
  }

  private static ObjectNode list(List<ObjectNode> all) {
    ObjectNode document = Json.object();
    document.putArray("schemas").add(LIST);
    document.put("totalResults", all.size()).put("startIndex", 1).put("itemsPerPage", all.size());
    document.set("Resources", Json.array(all, one -> one));
    return document;
  }

  private ObjectNode meta(AdminCall call, ObjectNode document, String kind, String place) {
    document
        .putObject("meta")
        .put("resourceType", kind)
        .put("location", Provisioning.address(directory, call) + place);
    return document;
  }

  private ObjectNode configuration(AdminCall call) {
    ObjectNode document = Json.object();
    document.putArray("schemas").add(CORE + "ServiceProviderConfig");
    document.putObject("patch").put("supported", true);
    document
        .putObject("bulk")
        .put("supported", false)
        .put("maxOperations", 0)
        .put("maxPayloadSize", 0);
    document.putObject("filter").put("supported", true).put("maxResults", 1_000);
    for (String feature : List.of("changePassword", "sort", "etag")) {
      document.putObject(feature).put("supported", false);
    }
    document
        .putArray("authenticationSchemes")
        .addObject()
        .put("type", "oauthbearertoken")
        .put("name", "OAuth Bearer Token")
        .put("description", "A key of the directory");
    return meta(call, document, "ServiceProviderConfig", "/ServiceProviderConfig");
  }

  private ObjectNode type(AdminCall call, String name) {
    ObjectNode document = Json.object();
    document.putArray("schemas").add(CORE + "ResourceType");
    document.put("id", name).put("name", name).put("endpoint", "/" + name + "s");
    document.put("description", name);
    document.put("schema", CORE + name);
    if (name.equals("User")) {
      document
          .putArray("schemaExtensions")
          .addObject()
          .put("schema", PeopleForm.ENTERPRISE)
          .put("required", false);
    }
    return meta(call, document, "ResourceType", "/ResourceTypes/" + name);
  }

  private ObjectNode schema(AdminCall call, String id, String name, List<ObjectNode> attributes) {
    ObjectNode document = Json.object();
    document.putArray("schemas").add(CORE + "Schema");
    document.put("id", id).put("name", name).put("description", name);
    document.set("attributes", Json.array(attributes, one -> one));
    return meta(call, document, "Schema", "/Schemas/" + id);
  }

  private static ObjectNode attribute(
      String name, String type, boolean many, boolean required, String mutability) {
    return Json.object()
        .put("name", name)
        .put("type", type)
        .put("multiValued", many)
        .put("required", required)
        .put("caseExact", false)
        .put("mutability", mutability)
        .put("returned", "default")
        .put("uniqueness", name.equals("userName") ? "server" : "none");
  }

  private ObjectNode user(AdminCall call) {
    List<ObjectNode> attributes = new ArrayList<>();
    attributes.add(attribute("userName", "string", false, true, "readWrite"));
    attributes.add(attribute("emails", "complex", true, true, "readWrite"));
    attributes.add(attribute("name", "complex", false, false, "readWrite"));
    for (String name :
        List.of("displayName", "nickName", "title", "preferredLanguage", "timezone")) {
      attributes.add(attribute(name, "string", false, false, "readWrite"));
    }
    attributes.add(attribute("phoneNumbers", "complex", true, false, "readWrite"));
    attributes.add(attribute("active", "boolean", false, false, "readWrite"));
    attributes.add(attribute("groups", "complex", true, false, "readOnly"));
    return schema(call, CORE + "User", "User", attributes);
  }

  private ObjectNode group(AdminCall call) {
    return schema(
        call,
        CORE + "Group",
        "Group",
        List.of(
            attribute("displayName", "string", false, true, "immutable"),
            attribute("members", "complex", true, false, "readWrite")));
  }

  private ObjectNode enterprise(AdminCall call) {
    return schema(
        call,
        PeopleForm.ENTERPRISE,
        "EnterpriseUser",
        List.of(
            attribute("organization", "string", false, false, "readWrite"),
            attribute("department", "string", false, false, "readWrite")));
  }
}

package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /Users}: people come, change, and go; each has an account of a verified domain. */
final class PeopleResource implements Resource<AdminCall> {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String ATLASSIAN = "urn:scim:schemas:extension:atlassian-external:1.0";

  private final ScimDirectory directory;
  private final PeopleForm forms;

  PeopleResource(ScimDirectory directory) {
    this.directory = directory;
    this.forms = new PeopleForm(directory);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("getUsersFromAnActiveDirectory")
        .query("attributes", "excludedAttributes", "filter", "startIndex", "count")
        .answer(this::list);
    operations
        .on("createAUserInAnActiveDirectory")
        .query("attributes", "excludedAttributes")
        .anyBody()
        .answer(this::create);
    operations
        .on("getAUserFromActiveDirectory")
        .query("attributes", "excludedAttributes")
        .answer(call -> Reply.ok(view(call, find(call))));
    operations
        .on("updateUserInformationInAnActiveDirectory")
        .query("attributes", "excludedAttributes")
        .anyBody()
        .answer(call -> change(call, find(call), PeopleForm.attributes(body(call))));
    operations
        .on("patchUserInformationInAnActiveDirectory")
        .query("attributes", "excludedAttributes")
        .anyBody()
        .answer(call -> {
          ScimDirectory.Person person = find(call);
          return change(call, person, PeopleForm.patched(call, person.attributes()));
        });
    operations
        .on("deleteAUserFromAnActiveDirectory")
        .answer(call -> {
          ScimDirectory.Person person = find(call);
          var organization = directory.organization();
          organization
              .accounts()
              .find(person.account())
              .ifPresent(one -> organization.accounts().put(one.withActive(false)));
          directory
              .groups()
              .forEach(group ->
                  organization
                      .groups()
                      .find(group.groupId())
                      .ifPresent(one -> organization.groups().leave(one, person.account())));
          directory.remove(person);
          return Reply.noContent();
        });
  }

  private static ObjectNode body(AdminCall call) {
    if (call.json() instanceof ObjectNode body) {
      return body;
    }
    throw Refusal.field("invalidSyntax", "The request is not an object.");
  }

  private ScimDirectory.Person find(AdminCall call) {
    Provisioning.check(directory, call);
    return directory
        .person(call.path("userId"))
        .orElseThrow(() -> Refusal.notFound("No user has the id " + call.path("userId") + "."));
  }

  private Reply list(AdminCall call) {
    Provisioning.check(directory, call);
    Optional<ScimPages.Filter> filter = ScimPages.filter(call, Set.of("userName", "externalId"));
    List<ScimDirectory.Person> found = filter.map(this::found).orElseGet(directory::people);
    return ScimPages.page(call, found, person -> view(call, person));
  }

  /** Names are compared whatever their case, the provider's numbers as they are. */
  private List<ScimDirectory.Person> found(ScimPages.Filter filter) {
    return filter.attribute().equals("userName")
        ? directory.named(filter.value()).stream().toList()
        : directory.people().stream()
            .filter(one ->
                one.attributes().path(filter.attribute()).asString("").equals(filter.value()))
            .toList();
  }

  private Reply create(AdminCall call) {
    Provisioning.check(directory, call);
    ObjectNode attributes = PeopleForm.attributes(body(call));
    forms.check(attributes, Optional.empty());
    Account account = forms.account(attributes, Optional.empty());
    Instant now = directory.organization().now();
    ScimDirectory.Person person =
        directory.put(
            new ScimDirectory.Person(
                directory.freeId(), account.accountId(), attributes, now, now));
    return Reply.created(view(call, person));
  }

  private Reply change(AdminCall call, ScimDirectory.Person before, ObjectNode attributes) {
    forms.check(attributes, Optional.of(before));
    forms.account(attributes, Optional.of(before));
    ScimDirectory.Person after =
        new ScimDirectory.Person(
            before.id(),
            before.account(),
            attributes,
            before.created(),
            directory.organization().now());
    return Reply.ok(view(call, directory.put(after)));
  }

  private ObjectNode view(AdminCall call, ScimDirectory.Person person) {
    ObjectNode view = Json.object();
    view.putArray("schemas").add(USER).add(PeopleForm.ENTERPRISE).add(ATLASSIAN);
    view.put("id", person.id());
    view.setAll(person.attributes().deepCopy());
    view.put("active", person.attributes().path("active").asBoolean(true));
    var groups = directory.organization().groups();
    view.set(
        "groups",
        Json.array(
            groups.of(person.account()).stream()
                .filter(one -> directory.group(one.groupId()).isPresent())
                .toList(),
            group ->
                Json.object()
                    .put("type", "GROUP")
                    .put("value", group.groupId())
                    .put("display", group.name())
                    .put(
                        "$ref",
                        Provisioning.address(directory, call) + "/Groups/" + group.groupId())));
    view.putObject(ATLASSIAN).put("atlassianAccountId", person.account());
    view.putObject("meta")
        .put("resourceType", "USER")
        .put("location", Provisioning.address(directory, call) + "/Users/" + person.id())
        .put("lastModified", person.modified().toString())
        .put("created", person.created().toString());
    return selected(call, view);
  }

  /** What the call wants of it; the id is always there. */
  private static ObjectNode selected(AdminCall call, ObjectNode view) {
    List<String> wanted = call.list("attributes");
    List<String> unwanted = call.list("excludedAttributes");
    if (!wanted.isEmpty() && !unwanted.isEmpty()) {
      throw Refusal.field("invalidSyntax", "attributes and excludedAttributes exclude each other.");
    }
    for (String name : List.copyOf(view.propertyNames())) {
      boolean named =
          wanted.stream().anyMatch(one -> one.equals(name) || one.startsWith(name + "."));
      boolean shown = name.equals("id") || name.equals("schemas") || wanted.isEmpty() || named;
      if (!shown || unwanted.contains(name)) {
        view.remove(name);
      }
    }
    unwanted.stream().filter(one -> one.contains(".")).forEach(one -> cut(view, one));
    return view;
  }

  private static void cut(ObjectNode view, String path) {
    String[] names = path.split("[.]", 2);
    JsonNode parent = view.path(names[0]);
    if (parent instanceof ObjectNode object) {
      object.remove(names[1]);
    }
    parent.forEach(one -> {
      if (one instanceof ObjectNode object) {
        object.remove(names[1]);
      }
    });
  }
}

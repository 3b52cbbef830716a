package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads people from bodies, and keeps their accounts as the provider says. */
final class PeopleForm {

  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  /** What a provider may say of somebody; the rest of a body is the directory's own or nothing. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "userName",
          "emails",
          "externalId",
          "name",
          "displayName",
          "nickName",
          "title",
          "preferredLanguage",
          "department",
          "organization",
          "timezone",
          "phoneNumbers",
          "active",
          ENTERPRISE);

  private final ScimDirectory directory;

  PeopleForm(ScimDirectory directory) {
    this.directory = directory;
  }

  /** What a body says of somebody. */
  static ObjectNode attributes(ObjectNode body) {
    ObjectNode attributes = Json.object();
    for (String name : ATTRIBUTES) {
      JsonNode value = body.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        attributes.set(name, value);
      }
    }
    return attributes;
  }

  /** What is said of somebody after the operations of a call. */
  static ObjectNode patched(AdminCall call, ObjectNode before) {
    ObjectNode after = before.deepCopy();
    for (PatchOperation operation : PatchOperation.of(call)) {
      if (operation.path().isEmpty()) {
        if (!(operation.value().orElse(null) instanceof ObjectNode values)) {
          throw Refusal.field("invalidValue", "An operation without a path needs an object.");
        }
        values.properties().forEach(one -> set(after, one.getKey(), Optional.of(one.getValue())));
      } else {
        boolean removing = operation.op().equals("remove");
        if (!removing && operation.value().isEmpty()) {
          throw Refusal.field("invalidValue", "The operation needs a value.");
        }
        set(after, operation.path(), removing ? Optional.empty() : operation.value());
      }
    }
    return attributes(after);
  }

  /** Sets what a path such as {@code name.givenName} means, or takes it away. */
  private static void set(ObjectNode attributes, String path, Optional<JsonNode> value) {
    String name = path.startsWith(ENTERPRISE) ? ENTERPRISE : path.split("[.\\[]", 2)[0];
    if (!ATTRIBUTES.contains(name)) {
      throw Refusal.field("invalidPath", "There is no attribute " + path + " to change.");
    }
    String rest = path.substring(name.length());
    if (rest.isEmpty()) {
      value.ifPresentOrElse(one -> attributes.set(name, one), () -> attributes.remove(name));
    } else if (rest.matches("[.:]\\w+")) {
      ObjectNode inner = attributes.withObject("/" + name.replace("/", "~1"));
      String sub = rest.substring(1);
      value.ifPresentOrElse(one -> inner.set(sub, one), () -> inner.remove(sub));
    } else if (name.equals("emails") && rest.matches("\\[.*]\\.value") && value.isPresent()) {
      attributes
          .putArray(name)
          .addObject()
          .put("value", value.get().asString(""))
          .put("type", "work")
          .put("primary", true);
    } else {
      throw Refusal.field("invalidPath", "The path " + path + " cannot be changed.");
    }
  }

  /**
   * What is wrong with what is said of somebody.
   *
   * @param own who it is, where he is there already
   * @throws Refusal 400; 409 where the name is another's
   */
  void check(ObjectNode attributes, Optional<ScimDirectory.Person> own) {
    String userName = attributes.path("userName").asString("");
    if (userName.isBlank()) {
      throw Refusal.field("invalidValue", "The userName is required.");
    }
    boolean taken =
        directory
            .named(userName)
            .filter(one -> own.filter(mine -> mine.id().equals(one.id())).isEmpty())
            .isPresent();
    if (taken) {
      throw Refusal.conflict("A user with the userName exists already.");
    }
    String address = address(attributes);
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!directory.organization().directory().domains().contains(domain)) {
      throw Refusal.field("invalidValue", "The domain of the primary email is not verified.");
    }
  }

  /** The primary address, or the only one. */
  private static String address(ObjectNode attributes) {
    JsonNode emails = attributes.path("emails");
    for (JsonNode email : emails) {
      if (emails.size() == 1 || email.path("primary").asBoolean(false)) {
        String address = email.path("value").asString("");
        if (address.matches("[^@\\s]+@[^@\\s]+")) {
          return address;
        }
      }
    }
    throw Refusal.field("invalidValue", "The user needs one primary email address.");
  }

  /**
   * The account that belongs to what is said: the one that somebody has, else the one of the
   * address, else a new one; named, placed and let in as is said.
   *
   * @throws Refusal 409 where the account or the address is another's
   */
  Account account(ObjectNode attributes, Optional<ScimDirectory.Person> own) {
    var accounts = directory.organization().accounts();
    String address = address(attributes);
    Optional<Account> ofAddress = accounts.byEmail(address);
    Optional<Account> mine = own.flatMap(one -> accounts.find(one.account()));
    boolean another =
        ofAddress
            .filter(
                one -> mine.filter(other -> other.accountId().equals(one.accountId())).isEmpty())
            .filter(one -> mine.isPresent() || directory.ofAccount(one.accountId()).isPresent())
            .isPresent();
    if (another) {
      throw Refusal.conflict("The email address belongs to another user.");
    }
    Account account =
        mine.or(() -> ofAddress).orElseGet(() -> accounts.add(address, name(attributes)));
    return accounts.put(
        zoned(account, attributes)
            .withEmail(address)
            .withDisplayName(name(attributes))
            .withActive(attributes.path("active").asBoolean(true)));
  }

  private static String name(ObjectNode attributes) {
    JsonNode name = attributes.path("name");
    String whole =
        (name.path("givenName").asString("") + " " + name.path("familyName").asString("")).strip();
    return Stream.of(
            attributes.path("displayName").asString(""),
            name.path("formatted").asString(""),
            whole,
            attributes.path("userName").asString(""))
        .filter(one -> !one.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Account zoned(Account account, ObjectNode attributes) {
    String zone = attributes.path("timezone").asString("");
    if (zone.isEmpty()) {
      return account;
    }
    try {
      return account.withTimeZone(ZoneId.of(zone).getId());
    } catch (DateTimeException e) {
      throw Refusal.field("invalidValue", "The timezone is not one.");
    }
  }
}

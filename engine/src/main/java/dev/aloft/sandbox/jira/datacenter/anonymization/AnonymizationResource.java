package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Anonymization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user/anonymization}: what it would change, doing it, and how far it is. */
public final class AnonymizationResource implements Resource<DataCenterCall> {

  private static final String PATH = "/rest/api/2/user/anonymization/progress?taskId=";

  private final JiraSite site;
  private final Anonymizations anonymizations;

  /** The users of a site. */
  public AnonymizationResource(JiraSite site) {
    this.site = site;
    this.anonymizations = new Anonymizations(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("validateUserAnonymization")
        .query("userKey", "expand")
        .administratorsOnly()
        .answer(call -> {
          String key = asked(call.query("userKey"), "userKey");
          Optional<User> user = site.users().byKey(key);
          return valid(call, key, user, key, user.map(User::name).orElse(key));
        });
    operations
        .on("validateUserAnonymizationRerun")
        .query("userKey", "oldUserKey", "oldUserName", "expand")
        .administratorsOnly()
        .answer(call -> {
          String key = asked(call.query("userKey"), "userKey");
          return valid(
              call,
              key,
              site.users().byKey(key),
              asked(call.query("oldUserKey"), "oldUserKey"),
              asked(call.query("oldUserName"), "oldUserName"));
        });
    operations
        .on("scheduleUserAnonymization")
        .body("userKey", "newOwnerKey")
        .administratorsOnly()
        .answer(call -> {
          Form form = Form.of(call);
          String key = asked(form.text("userKey"), "userKey");
          User user = ready(call, key, form.text("newOwnerKey"), key);
          String owner = form.text("newOwnerKey").orElse(call.caller().key());
          return accepted(call, anonymizations.begin(user, owner, call.caller()));
        });
    operations
        .on("scheduleUserAnonymizationRerun")
        .body("userKey", "newOwnerKey", "oldUserKey", "oldUserName")
        .administratorsOnly()
        .answer(call -> {
          Form form = Form.of(call);
          String key = asked(form.text("userKey"), "userKey");
          String oldKey = asked(form.text("oldUserKey"), "oldUserKey");
          String oldName = asked(form.text("oldUserName"), "oldUserName");
          User user = ready(call, key, form.text("newOwnerKey"), oldKey);
          String owner = form.text("newOwnerKey").orElse(call.caller().key());
          return accepted(call, anonymizations.again(user, oldKey, oldName, owner, call.caller()));
        });
    operations
        .on("getProgress_1")
        .query("taskId")
        .administratorsOnly()
        .answer(call ->
            call.query("taskId")
                .map(id -> Ids.parse(id).flatMap(anonymizations::find))
                .orElseGet(anonymizations::last)
                .map(task -> Reply.ok(progress(call, task)))
                .orElseThrow(() -> Refusal.notFound("No user anonymization task was found.")));
    // A site on one node never has a task whose node is gone.
    operations
        .on("unlockAnonymization")
        .administratorsOnly()
        .answer(call -> {
          throw Refusal.badRequest("This Jira is not clustered.");
        });
  }

  private static String asked(Optional<String> value, String name) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> Refusal.field(name, "The parameter '" + name + "' is required."));
  }

  /** What stands in the way of making somebody unrecognizable. */
  private Optional<String> wrong(DataCenterCall call, String key, Optional<User> user) {
    if (user.isEmpty()) {
      return Optional.of("User with key '" + key + "' doesn't exist.");
    }
    return user.get().key().equals(call.caller().key())
        ? Optional.of("You can't anonymize yourself.")
        : Optional.empty();
  }

  private User ready(DataCenterCall call, String key, Optional<String> newOwner, String leaving) {
    if (anonymizations.busy()) {
      throw Refusal.conflict("Another user is being anonymized.");
    }
    Optional<User> user = site.users().byKey(key);
    wrong(call, key, user)
        .ifPresent(why -> {
          throw Refusal.field("userKey", why);
        });
    boolean known =
        newOwner
            .filter(owner -> !owner.equals(key))
            .flatMap(site.users()::byKey)
            .filter(User::active)
            .isPresent();
    boolean needed = !anonymizations.transfer().counts(leaving).isEmpty();
    if ((newOwner.isPresent() || needed) && !known) {
      throw Refusal.field("newOwnerKey", "Choose an active user who takes over what is owned.");
    }
    return user.orElseThrow();
  }

  private Reply valid(
      DataCenterCall call, String key, Optional<User> user, String oldKey, String oldName) {
    Optional<String> wrong = wrong(call, key, user);
    ObjectNode view = Json.object();
    ObjectNode errors = view.putObject("errors");
    wrong.ifPresent(why -> {
      ObjectNode error = errors.putObject("USER_NAME_CHANGE");
      error.putArray("errorMessages");
      error.putObject("errors").put("userKey", why);
    });
    view.putObject("warnings");
    view.put("expand", "affectedEntities");
    view.put("userKey", key);
    user.ifPresent(one ->
        view.put("userName", one.name())
            .put("displayName", one.displayName())
            .put("email", one.email()));
    view.put("deleted", false);
    view.put("success", wrong.isEmpty());
    view.put("businessLogicValidationFailed", wrong.isPresent());
    user.ifPresent(one -> view.set("operations", operations(one, oldKey)));
    if (call.expands("affectedEntities")) {
      ObjectNode affected = view.putObject("affectedEntities");
      user.ifPresent(one -> affected(affected, oldKey, oldName));
    }
    return Reply.json(wrong.isPresent() ? 400 : 200, view);
  }

  private static ArrayNode operations(User user, String oldKey) {
    ArrayNode operations =
        JsonNodeFactory.instance.arrayNode().add("USER_TRANSFER_OWNERSHIP_PLUGIN_POINTS");
    operations.add("USER_DISABLE");
    if (!Anonymizations.plain(user) || !oldKey.equals(user.key())) {
      operations.add("USER_KEY_CHANGE_PLUGIN_POINTS").add("USER_KEY_CHANGE");
    }
    operations.add("USER_NAME_CHANGE_PLUGIN_POINTS").add("USER_NAME_CHANGE");
    return operations.add("USER_EXTERNAL_ID_CHANGE").add("USER_ANONYMIZE_PLUGIN_POINTS");
  }

  private void affected(ObjectNode affected, String oldKey, String oldName) {
    Map<String, Integer> owned = anonymizations.transfer().counts(oldKey);
    if (!owned.isEmpty()) {
      ArrayNode list = affected.putArray("TRANSFER_OWNERSHIP");
      owned.forEach((what, count) -> list.add(entity("TRANSFER_OWNERSHIP", what, count)));
    }
    Map<String, Integer> his = new TreeMap<>();
    his.put("User profile", 1);
    his.put("References and mentions", anonymizations.count(oldKey, oldName));
    his.values().removeIf(count -> count == 0);
    ArrayNode list = affected.putArray("ANONYMIZE");
    his.forEach((what, count) -> list.add(entity("ANONYMIZE", what, count)));
  }

  private static ObjectNode entity(String type, String what, int count) {
    return Json.object()
        .put("type", type)
        .put("description", what)
        .put("numberOfOccurrences", (long) count);
  }

  private Reply accepted(DataCenterCall call, Anonymization task) {
    return Reply.json(202, progress(call, task));
  }

  private ObjectNode progress(DataCenterCall call, Anonymization task) {
    int percent = anonymizations.percent(task);
    ObjectNode view = Json.object();
    view.putObject("errors");
    view.putObject("warnings");
    view.put("userKey", task.user());
    site.users()
        .byKey(task.user())
        .ifPresent(user -> view.put("userName", user.name()).put("fullName", user.displayName()));
    view.put("progressUrl", call.address(PATH + task.id()));
    view.put("currentProgress", percent);
    view.put("currentSubTask", "");
    String begun = JiraTimes.print(Instant.ofEpochMilli(task.begun()));
    view.put("submittedTime", begun).put("startTime", begun);
    if (percent == 100) {
      task.ended()
          .ifPresent(end -> view.put("finishTime", JiraTimes.print(Instant.ofEpochMilli(end))));
    }
    view.put("status", percent == 100 ? "COMPLETED" : "IN_PROGRESS");
    view.put("isRerun", task.again());
    return view;
  }
}

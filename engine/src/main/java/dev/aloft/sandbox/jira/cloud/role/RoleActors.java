package dev.aloft.sandbox.jira.cloud.role;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads actors from bodies and shows them in replies. */
final class RoleActors {

  private final JiraSite site;
  private final SiteTables tables;

  RoleActors(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  /**
   * A user by account id.
   *
   * @throws Refusal 404 when the account does not exist or is not active
   */
  RoleActor user(String accountId) {
    Account account =
        site.accounts()
            .find(accountId)
            .filter(site::active)
            .orElseThrow(() ->
                Refusal.notFound(
                    "We can't find '" + accountId + "' in any accessible user directory."));
    return new RoleActor(tables.next("actor"), false, account.accountId());
  }

  /**
   * A group by id.
   *
   * @throws Refusal 404 when there is none
   */
  RoleActor groupById(String groupId) {
    return group(site.groups().find(groupId), groupId);
  }

  /**
   * A group by name.
   *
   * @throws Refusal 404 when there is none
   */
  RoleActor groupByName(String name) {
    return group(site.groups().byName(name), name);
  }

  private RoleActor group(Optional<Group> found, String wanted) {
    Group group =
        found.orElseThrow(() -> Refusal.notFound("We can't find a group called '" + wanted + "'."));
    return new RoleActor(tables.next("actor"), true, group.groupId());
  }

  /** The actors of a body that has {@code user}, and {@code group} or {@code groupId}. */
  List<RoleActor> read(Form form) {
    if (form.node("group").isPresent() && form.node("groupId").isPresent()) {
      throw Refusal.badRequest("The group and groupId parameters cannot be used together.");
    }
    List<RoleActor> actors = new ArrayList<>();
    form.texts("user").forEach(id -> actors.add(user(id)));
    form.texts("groupId").forEach(id -> actors.add(groupById(id)));
    form.texts("group").forEach(name -> actors.add(groupByName(name)));
    if (actors.isEmpty()) {
      throw Refusal.badRequest("At least one user or group is required.");
    }
    return actors;
  }

  /** The first list with those of the second that it lacks. */
  static List<RoleActor> joined(List<RoleActor> actors, List<RoleActor> more) {
    List<RoleActor> joined = new ArrayList<>(actors);
    for (RoleActor actor : more) {
      if (joined.stream().noneMatch(a -> same(a, actor))) {
        joined.add(actor);
      }
    }
    return joined;
  }

  /**
   * The actors but for the one that the query of a call names.
   *
   * @throws Refusal 400 unless it names exactly one
   */
  List<RoleActor> without(List<RoleActor> all, JiraCall call) {
    Optional<String> user = call.query("user");
    Optional<String> group = call.query("group");
    Optional<String> groupId = call.query("groupId");
    long given = Stream.of(user, group, groupId).filter(Optional::isPresent).count();
    if (given != 1) {
      throw Refusal.badRequest("Exactly one of user, group and groupId is required.");
    }
    RoleActor actor =
        user.map(id -> new RoleActor(0, false, id))
            .or(() -> groupId.map(this::groupById))
            .or(() -> group.map(this::groupByName))
            .orElseThrow();
    return all.stream().filter(one -> !same(one, actor)).toList();
  }

  private static boolean same(RoleActor one, RoleActor other) {
    return one.group() == other.group() && one.subject().equals(other.subject());
  }

  /** The actors by display name; those whose account or group is gone are left out. */
  ArrayNode documents(List<RoleActor> actors, boolean activeOnly) {
    List<ObjectNode> documents = new ArrayList<>();
    for (RoleActor actor : actors) {
      ObjectNode document = Json.object().put("id", actor.id());
      if (actor.group()) {
        site.groups()
            .find(actor.subject())
            .ifPresent(group -> {
              document.put("displayName", group.name());
              document.put("type", "atlassian-group-role-actor");
              document.put("name", group.name());
              document
                  .putObject("actorGroup")
                  .put("name", group.name())
                  .put("displayName", group.name())
                  .put("groupId", group.groupId());
              documents.add(document);
            });
      } else {
        site.accounts()
            .find(actor.subject())
            .filter(account -> site.active(account) || !activeOnly)
            .ifPresent(account -> {
              document.put("displayName", account.displayName());
              document.put("type", "atlassian-user-role-actor");
              document.putObject("actorUser").put("accountId", account.accountId());
              documents.add(document);
            });
      }
    }
    documents.sort(Comparator.comparing(d -> d.path("displayName").asString("")));
    return Json.array(documents, document -> document);
  }
}

package dev.aloft.sandbox.confluence.cloud.transition;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which sets of permissions there are, and what becomes of who holds them. */
@Tag("shared")
class TransitionTest {

  private static final String ROOT = NEW + "/space-permissions/transition";
  private static final String ALL = "\"spaceSelection\": {\"spaceType\": \"ALL\"}";

  private final WikiSite site =
      new WikiSite(
          Behaviour.usual()
              .withSpaceRoles(Behaviour.SpaceRoles.ROLES)
              .withTaskTime(Duration.ofSeconds(5)));
  private final Space docs = space("DOCS");
  private final Space ops = space("OPS");
  private final Holder cleo = Holder.user(site.cleoAccount().accountId());

  @AfterEach
  void stop() {
    site.close();
  }

  private Space space(String key) {
    Space space = site.confluence().spaces().get(Long.parseLong(site.space(key)));
    site.confluence().spaces().revoke(space, grant -> true);
    return space;
  }

  private void grant(Space space, Holder holder, Right... rights) {
    for (Right right : rights) {
      site.confluence().spaces().grant(space, site.confluence().contents().nextId(), holder, right);
    }
  }

  private JsonNode counted() {
    site.ada().post(ROOT + "/combinations", "").expect(202);
    return site.ada().get(ROOT + "/combinations").expect(200).json();
  }

  @Test
  void setsOfPermissionsAreCountedWhenSomebodyAsks() {
    grant(docs, cleo, Right.SEE, Right.COMMENT);
    assertThat(site.ada().get(ROOT + "/combinations").expect(200).json().has("generatedAt"))
        .isFalse();

    JsonNode first = counted();

    grant(ops, cleo, Right.COMMENT, Right.SEE);
    JsonNode combination = first.path("results").path(0);
    assertThat(combination.path("principalCount").asInt()).isEqualTo(1);
    assertThat(combination.path("principalTypes").path(0).asString()).isEqualTo("USER");
    JsonNode later = counted().path("results").path(0);
    assertThat(later.path("principalCount").asInt()).isEqualTo(2);
    assertThat(later.path("spaceCount").asInt()).isEqualTo(2);
    assertThat(later.path("combinationId")).isEqualTo(combination.path("combinationId"));
    site.ada().get(ROOT + "/combinations?limit=0").expect(400);
  }

  @Test
  void whoHoldsASetGetsARoleInItsPlaceWhereItIsAskedFor() {
    grant(docs, cleo, Right.SEE, Right.COMMENT);
    grant(ops, cleo, Right.SEE, Right.COMMENT);
    String id = counted().path("results").path(0).path("combinationId").asString();
    String role = site.confluence().roles().all().getFirst().id();

    JsonNode begun =
        site.ada()
            .post(
                ROOT + "/role-assignments",
                """
                {"assignments": [{"permissionCombinationId": "%s", "principalTypeAssignments":
                  [{"principalType": "USER", "removeAccess": false, "roleId": "%s"}]}],
                 "spaceSelection": {"spaceType": "SPECIFIC",
                  "selectedSpaces": [{"id": "%d", "key": "DOCS"}]}}\
                """
                    .formatted(id, role, docs.id()))
            .expect(202)
            .json();

    assertThat(begun.path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(site.confluence().spaces().roles(docs)).containsEntry(cleo, role);
    assertThat(site.confluence().spaces().grants(docs)).isEmpty();
    assertThat(site.confluence().spaces().grants(ops)).hasSize(2);
    site.forward(Duration.ofSeconds(5));
    String task = ROOT + "/tasks/" + begun.path("taskId").asString();
    assertThat(site.ada().get(task).expect(200).json().path("status").asString())
        .isEqualTo("COMPLETED");
    site.ada().get(ROOT + "/tasks/1").expect(404);
  }

  @Test
  void accessIsTakenFromWhoHoldsASet() {
    grant(docs, cleo, Right.SEE, Right.COMMENT);
    grant(docs, Holder.user(site.bobAccount().accountId()), Right.SEE);
    String id = "";
    for (JsonNode one : counted().path("results")) {
      id = one.path("permissions").size() == 2 ? one.path("combinationId").asString() : id;
    }

    site.ada()
        .post(
            ROOT + "/access-removals",
            "{\"permissionCombinationIds\": [\"" + id + "\"], " + ALL + "}")
        .expect(202);

    assertThat(site.confluence().spaces().grants(docs)).hasSize(1);
  }

  @Test
  void whatIsWrongIsRefused() {
    grant(docs, cleo, Right.SEE);
    String id = counted().path("results").path(0).path("combinationId").asString();
    String removals = ROOT + "/access-removals";
    site.ada().post(removals, "{\"permissionCombinationIds\": [], " + ALL + "}").expect(400);
    String known = "{\"permissionCombinationIds\": [\"" + id + "\"], ";
    site.ada()
        .post(removals, known + "\"spaceSelection\": {\"spaceType\": \"SPECIFIC\"}}")
        .expect(400);
    site.ada()
        .post(removals, "{\"permissionCombinationIds\": [\"none\"], " + ALL + "}")
        .expect(400);
    site.bob().post(removals, known + ALL + "}").expect(404);
    site.ada()
        .post(
            ROOT + "/role-assignments",
            """
            {"assignments": [{"permissionCombinationId": "%s", "principalTypeAssignments":
              [{"principalType": "USER", "removeAccess": false}]}], %s}\
            """
                .formatted(id, ALL))
        .expect(400);
    assertThat(site.confluence().spaces().grants(docs)).hasSize(1);
  }
}

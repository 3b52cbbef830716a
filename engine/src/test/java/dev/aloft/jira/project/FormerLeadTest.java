package dev.aloft.jira.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Who leads a project when it is made administers it by the product; nobody keeps that for ever.
 */
class FormerLeadTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <IssueType id="1" name="Task"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <ProjectRole id="1" name="Administrators"/>
      """;

  private static final String ANN_ADMINISTERS =
      """
      <ProjectRoleActor id="1" pid="1" projectroleid="1"
          roletype="atlassian-user-role-actor" roletypeparameter="ann"/>
      """;

  @TempDir private Path folder;

  @Test
  void leavesTheAdministrators() {
    try (JiraWorld world = world(ROWS)) {
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(administrators(world)).containsExactly(world.account("ann@acme.example"));

      world.sourceBecomes(ROWS.replace("lead=\"ann\"", "lead=\"bob\""));
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(administrators(world)).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void staysWhereTheSourceHasThemInTheRole() {
    try (JiraWorld world = world(ROWS + ANN_ADMINISTERS)) {
      assertThat(world.apply().refusals()).isEmpty();

      world.sourceBecomes(ROWS.replace("lead=\"ann\"", "lead=\"bob\"") + ANN_ADMINISTERS);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(administrators(world)).containsExactly(world.account("ann@acme.example"));
    }
  }

  private static List<String> administrators(JiraWorld world) {
    String role =
        world.site().roles().all().stream()
            .filter(one -> one.path("name").asString().equals("Administrators"))
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    JsonNode held =
        world.site().roles().actors(world.idOf(Address.of("jira.project", "OPS")), role);
    return held.path("actors")
        .valueStream()
        .filter(actor -> actor.has("actorUser"))
        .map(actor -> actor.path("actorUser").path("accountId").asString())
        .toList();
  }

  private JiraWorld world(String rows) {
    return JiraWorld.in(folder)
        .rows(rows)
        .spec(
            """
            apiVersion: aloft/v1
            kind: Projects
            metadata: {name: all}
            spec: {select: {source: default}, content: none}
            """)
        .types(ConfigurationTypes.inOrder())
        .accounts("ann@acme.example", "bob@acme.example")
        .start();
  }
}

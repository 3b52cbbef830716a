package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.keeping;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.JiraType;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.user.UserType;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Issues of people who have no account, and texts that only some may see. */
class IssuePeopleTest {

  private static final String USERS =
      """
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: former@acme.example}
      """;

  private static final String ROWS =
      issue(1, "one", "assignee=\"gone\" description=\"ask [~gone] or [~ann]\"")
              .replace("reporter=\"ann\"", "reporter=\"gone\"")
          + """
          <User id="9" directoryId="1" userName="gone" displayName="Gwen Gone" active="0"/>
          <ApplicationUser id="9" userKey="gone" lowerUserName="gone"/>
          <ProjectRoleActor id="1" pid="1" projectroleid="10002" roletype="atlassian-user-role-actor" roletypeparameter="key-bob"/>
          <Action id="1" issue="101" type="comment" author="gone" body="For keepers" created="2012-06-03 00:00:00.0" rolelevel="10002"/>
          <Action id="2" issue="101" type="comment" author="gone" body="For nobody known" created="2012-06-03 00:00:00.0" rolelevel="77"/>
          <UserAssociation sourceName="gone" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          """;

  @TempDir private Path folder;

  @Test
  void aStandInTakesTheirPlaceAndTheirNameIsKept() {
    List<JiraType> types = new ArrayList<>(List.of(new UserType(), new GroupType()));
    List<JiraType> others = List.of(IssueWorld.types());
    types.addAll(others.subList(1, others.size()));
    types.add(new RoleActorsType());
    try (JiraWorld world =
        IssueWorld.in(folder, ROWS)
            .accounts("former@acme.example")
            .spec(keeping("") + USERS)
            .types(types.toArray(JiraType[]::new))
            .start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode issue = get(world, "OPS-1");
      String standIn = world.account("former@acme.example");
      assertThat(issue.path("fields").path("assignee").path("accountId").asString())
          .isEqualTo(standIn);
      assertThat(issue.path("fields").path("reporter").path("accountId").asString())
          .isEqualTo(standIn);
      assertThat(issue.path("properties").path("aloft.origin").path("originalAssignee").toString())
          .contains("Gwen Gone");
      assertThat(issue.path("fields").path("description").asString())
          .contains("ask Gwen Gone or [~accountid:" + world.account("ann@acme.example") + "]");
      assertThat(world.site().watchers().ofIssue("OPS-1")).isEmpty();
      List<JsonNode> comments =
          issue.path("fields").path("comment").path("comments").valueStream().toList();
      assertThat(comments.getFirst().path("visibility").path("value").asString())
          .isEqualTo("Keepers");
      assertThat(comments.get(1).path("visibility").path("value").asString())
          .isEqualTo("Administrators");
      assertThat(comments.getFirst().path("body").asString()).contains("Gwen Gone");
      settled(world);
    }
  }
}

package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.keeping;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.jira.filter.FilterType;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.user.UserType;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who was a stand-in gets an account: the map says so, and the next plan does the rest.
 */
class ReclaimTest {

  private static final String FORMER = "former@acme.example";

  private static final String ADDRESS = "emailAddress=\"gwen@acme.example\"";

  private static final String STAND_IN =
      """
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: former@acme.example}
      """;

  private static final String RECLAIMED = STAND_IN.replace("{standIn", "{map: users.csv, standIn");

  private static final String ROWS =
      issue(
                  1,
                  "one",
                  "assignee=\"gone\" description=\"ask [~gone] or [~ann]\" environment=\"of"
                      + " [~gone]\"")
              .replace("reporter=\"ann\"", "reporter=\"gone\"")
          + issue(2, "two", "")
          + """
          <User id="9" directoryId="1" userName="gone" displayName="Gwen Gone" active="0"/>
          <ApplicationUser id="9" userKey="gone" lowerUserName="gone"/>
          <Group id="1" groupName="crew" lowerGroupName="crew" active="1" directoryId="1"/>
          <Membership id="1" parentId="1" childId="9" membershipType="GROUP_USER" parentName="crew" lowerParentName="crew" childName="gone" lowerChildName="gone" directoryId="1"/>
          <ProjectRoleActor id="2" pid="1" projectroleid="10002" roletype="atlassian-group-role-actor" roletypeparameter="crew"/>
          <Component id="1" project="1" name="Hull" lead="gone"/>
          <ProjectRoleActor id="1" pid="1" projectroleid="10002" roletype="atlassian-user-role-actor" roletypeparameter="gone"/>
          <Action id="1" issue="102" type="comment" author="ann" body="Ask [~gone]" created="2012-06-03 00:00:00.0"/>
          <UserAssociation sourceName="gone" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          <SearchRequest id="9" name="Of the gone" author="gone" request="project = OPS and assignee = gone"/>
          <SharePermissions id="9" entityId="9" entityType="SearchRequest" type="loggedin"/>
          """;

  @TempDir private Path folder;

  @Test
  void leavesNoStandInAnywhere() throws IOException {
    try (JiraWorld world =
        IssueWorld.in(folder, ROWS)
            .accounts(FORMER, "gwen@acme.example")
            .spec(keeping("") + STAND_IN)
            .types(types())
            .start()) {
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(everything(world)).contains(FORMER);

      Files.writeString(folder.resolve("users.csv"), "source,email\ngone,gwen@acme.example\n");
      world.specBecomes(keeping("") + RECLAIMED);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(everything(world)).doesNotContain(FORMER);
      String gwen = world.account("gwen@acme.example");
      JsonNode issue = get(world, "OPS-1");
      assertThat(issue.at("/fields/assignee/accountId").asString()).isEqualTo(gwen);
      assertThat(issue.at("/fields/reporter/accountId").asString()).isEqualTo(gwen);
      assertThat(issue.at("/fields/description").asString())
          .contains("ask [~accountid:" + gwen + "]");
      assertThat(get(world, "OPS-2").at("/fields/comment/comments/0/body").asString())
          .contains("[~accountid:" + gwen + "]");
      assertThat(world.site().watchers().ofIssue("OPS-1"))
          .extracting(watcher -> watcher.path("accountId").asString())
          .containsExactly(gwen);
      assertThat(members(world, "crew")).contains(gwen);
      assertThat(filters(world))
          .containsExactly(gwen + ": project = OPS and assignee = \"" + gwen + "\"");
      settled(world);
      assertThat(world.planInFull().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();

      world.specBecomes(keeping("") + STAND_IN);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(everything(world)).contains(FORMER).doesNotContain("gwen@acme.example");
      assertThat(world.site().watchers().ofIssue("OPS-1")).isEmpty();
      assertThat(members(world, "crew")).isEmpty();
      settled(world);
      assertThat(world.planInFull().changeCount()).isZero();
    }
  }

  @Test
  void anAccountThatAppearsTakesItsPlaceItselfWheneverTheRunIsKilled() throws IOException {
    boolean killed = true;
    for (int point = 1; killed; point += 2) {
      Path own = Files.createDirectory(folder.resolve("killed-" + point));
      try (JiraWorld world =
          IssueWorld.in(own, ROWS.replace("displayName=\"Gwen", ADDRESS + " displayName=\"Gwen"))
              .accounts(FORMER)
              .spec(keeping("") + STAND_IN)
              .types(types())
              .start()) {
        assertThat(world.apply().refusals()).isEmpty();
        assertThat(everything(world)).contains(FORMER);
        world.people().addUser("gwen@acme.example", "Gwen");

        killed = killed(world, point);
        assertThat(world.apply().refusals()).isEmpty();

        assertThat(everything(world)).as("killed at write %d", point).doesNotContain(FORMER);
        assertThat(members(world, "crew")).contains(world.account("gwen@acme.example"));
        settled(world);
        assertThat(world.planInFull().changeCount()).isZero();
        assertThat(world.findings()).isEmpty();
      }
    }
  }

  @Test
  void whatPeopleEditedMeanwhileStays() throws IOException {
    try (JiraWorld world =
        IssueWorld.in(folder, ROWS.replace("displayName=\"Gwen", ADDRESS + " displayName=\"Gwen"))
            .accounts(FORMER)
            .spec(keeping("") + STAND_IN)
            .types(types())
            .start()) {
      assertThat(world.apply().refusals()).isEmpty();
      String ann = world.account("ann@acme.example");
      ObjectNode edit = JsonNodeFactory.instance.objectNode();
      edit.putObject("fields").putObject("assignee").put("accountId", ann);
      world.site().issues().edit(TextForm.WIKI, get(world, "OPS-1").path("id").asString(), edit);
      world.people().addUser("gwen@acme.example", "Gwen");

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-1").at("/fields/assignee/accountId").asString()).isEqualTo(ann);
    }
  }

  private static boolean killed(JiraWorld world, int point) {
    world.wire(site -> BreakingSite.at(site, point, true));
    try {
      world.apply();
      return false;
    } catch (BreakingSite.Killed dead) {
      return true;
    } finally {
      world.wire(site -> site);
    }
  }

  private static JiraType[] types() {
    List<JiraType> types = new ArrayList<>(List.of(new UserType(), new GroupType()));
    List<JiraType> others = List.of(IssueWorld.types());
    types.addAll(others.subList(1, others.size()));
    types.add(new RoleActorsType());
    types.add(new FilterType());
    return types.toArray(JiraType[]::new);
  }

  /** Each filter by its owner and its query. */
  private static List<String> filters(JiraWorld world) {
    List<String> filters = new ArrayList<>();
    world
        .site()
        .filters()
        .all()
        .forEach(filter ->
            filters.add(
                filter.path("owner").path("accountId").asString()
                    + ": "
                    + filter.path("jql").asString()));
    return filters;
  }

  private static List<String> members(JiraWorld world, String group) {
    String id = world.people().groups().byName(group).orElseThrow().groupId();
    List<String> members = new ArrayList<>();
    world
        .site()
        .groups()
        .members(id)
        .forEach(member -> members.add(member.path("accountId").asString()));
    return members;
  }

  /** What the issues say, and how the things are called that they point at. */
  private static String everything(JiraWorld world) {
    return String.join("\n", world.content());
  }
}

package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The source's members of a role leave our account without what it needs to write issues. */
class WriteAccessTest {

  private static final String ROWS =
      issue(1, "one", "assignee=\"key-bob\" duedate=\"2014-07-08 00:00:00.0\"")
          + "<ProjectRole id=\"10077\" name=\"Administrators\"/>"
          + "<ProjectRoleActor id=\"1\" pid=\"1\" projectroleid=\"10077\""
          + " roletype=\"atlassian-user-role-actor\" roletypeparameter=\"key-bob\"/>";

  @TempDir private Path folder;

  /** Says of every permission that our account lacks it. */
  private record Closed(Site site) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      SiteReply reply = site.send(request);
      if (request.template().endsWith("/mypermissions")) {
        reply
            .json()
            .path("permissions")
            .forEach(
                one -> ((tools.jackson.databind.node.ObjectNode) one).put("havePermission", false));
      }
      return reply;
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  @Test
  void theAccountEntersTheProjectsAdministratorsAndIsNotTakenForAMember() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode fields = get(world, "OPS-1").path("fields");
      assertThat(fields.path("assignee").path("accountId").asString())
          .isEqualTo(world.account("bob@acme.example"));
      settled(world);
    }
  }

  /** Says so too, but only the first few times that it is asked. */
  private record Late(Site site, AtomicInteger asked) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      boolean late = request.query().containsKey("projectId") && asked.incrementAndGet() <= 4;
      return late ? new Closed(site).send(request) : site.send(request);
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  @Test
  void whatANewMemberMayDoIsWaitedFor() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      AtomicInteger asked = new AtomicInteger();
      world.wire(site -> new Late(site, asked));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(asked).hasValue(5);
      settled(world);
    }
  }

  @Test
  void theLaneStopsWhereEvenTheyAreNotAllowed() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      world.wire(Closed::new);

      assertThat(world.apply().refusals())
          .singleElement()
          .satisfies(refusal -> {
            assertThat(refusal.diagnostic().code()).isEqualTo(IssueCode.NO_ACCESS);
            assertThat(refusal.diagnostic().summary()).contains("MODIFY_REPORTER");
          });
    }
  }
}

package dev.aloft.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.rcarz.jiraclient.BasicCredentials;
import net.rcarz.jiraclient.ChangeLogEntry;
import net.rcarz.jiraclient.Comment;
import net.rcarz.jiraclient.Component;
import net.rcarz.jiraclient.Field;
import net.rcarz.jiraclient.Issue;
import net.rcarz.jiraclient.IssueLink;
import net.rcarz.jiraclient.IssueType;
import net.rcarz.jiraclient.JiraClient;
import net.rcarz.jiraclient.JiraException;
import net.rcarz.jiraclient.Priority;
import net.rcarz.jiraclient.Project;
import net.rcarz.jiraclient.RestException;
import net.rcarz.jiraclient.User;
import net.rcarz.jiraclient.Version;
import net.rcarz.jiraclient.Votes;
import net.rcarz.jiraclient.Watches;
import net.rcarz.jiraclient.WorkLog;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Maven Central's {@code net.rcarz:jira-client} on Jira Data Center. It creates issues by a list of
 * metadata that the product no longer has, so that here only what follows a create can be driven.
 */
@Tag("clients")
class RcarzJiraClientTest {

  private final ForeignSite site = ForeignSite.jiraDataCenter();
  private final JiraClient jira = client("secret-1");
  private final String key = site.task("First");

  private JiraClient client(String password) {
    return new JiraClient(site.url(), new BasicCredentials("ada", password));
  }

  @AfterEach
  void close() {
    site.close();
    site.assertClean();
  }

  private static void refused(int status, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(JiraException.class)
        .cause()
        .isInstanceOfSatisfying(
            RestException.class,
            answer -> assertThat(answer.getHttpStatusCode()).isEqualTo(status));
  }

  @Test
  void meetsTheErrors() {
    refused(404, () -> jira.getIssue("OPS-4711"));
    refused(401, () -> client("wrong").getIssue(key));
    refused(400, () -> jira.searchIssues("nothing = 1"));
    refused(404, () -> jira.getProject("NOWHERE"));
    refused(404, () -> jira.createIssue("OPS", "Task"));
    refused(404, () -> jira.getIssue(key).createSubtask());
    refused(404, () -> jira.getComponentsAllowedValues("OPS", "Task"));
    refused(404, () -> jira.getCustomFieldAllowedValues("labels", "OPS", "Task"));
  }

  @Test
  void readsProjectsAndLists() throws JiraException {
    assertThat(jira.getProjects()).extracting(Project::getKey).containsExactly("OPS");
    Project project = jira.getProject("OPS");
    assertThat(project.getLead().getName()).isEqualTo("ada");
    assertThat(project.getRoles()).isNotEmpty();
    assertThat(project.getIssueTypes()).extracting(IssueType::getName).contains("Task");
    assertThat(project.getVersions()).isEmpty();
    assertThat(jira.getPriorities()).extracting(Priority::getName).contains("High");
    assertThat(jira.getIssueTypes()).extracting(IssueType::getName).contains("Story");
    assertThat(jira.getSelf()).isEqualTo("ada");
    assertThat(User.get(jira.getRestClient(), "bob").getDisplayName()).isEqualTo("Bob User");
  }

  @Test
  void makesAndDeletesComponents() throws JiraException {
    Component made = jira.createComponent("OPS").name("Engine").description("the engine").execute();
    assertThat(jira.getComponent(made.getId()).getName()).isEqualTo("Engine");
    assertThat(jira.getProject("OPS").getComponents()).hasSize(1);
    made.delete();
    refused(404, () -> jira.getComponent(made.getId()));
  }

  @Test
  void updatesAnIssue() throws JiraException {
    Issue issue = jira.getIssue(key);
    issue
        .update()
        .field(Field.SUMMARY, "Changed")
        .field(Field.DESCRIPTION, "with *words*")
        .field(Field.ASSIGNEE, "bob")
        .field(Field.PRIORITY, Field.valueByName("High"))
        .fieldAdd(Field.LABELS, "red")
        .execute();
    issue.refresh();
    assertThat(issue.getSummary()).isEqualTo("Changed");
    assertThat(issue.getDescription()).isEqualTo("with *words*");
    assertThat(issue.getAssignee().getDisplayName()).isEqualTo("Bob User");
    assertThat(issue.getReporter().getName()).isEqualTo("ada");
    assertThat(issue.getPriority().getName()).isEqualTo("High");
    assertThat(issue.getLabels()).containsExactly("red");
    assertThat(issue.getProject().getKey()).isEqualTo("OPS");
    assertThat(issue.getIssueType().getName()).isEqualTo("Task");
    issue.update().fieldRemove(Field.LABELS, "red").execute();
    assertThat(jira.getIssue(key, "labels").getLabels()).isEmpty();
    List<ChangeLogEntry> changes = jira.getIssue(key, "", "changelog").getChangeLog().getEntries();
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().getItems()).hasSize(5);
  }

  @Test
  void movesAnIssueAlongItsWorkflow() throws JiraException {
    Issue issue = jira.getIssue(key);
    issue.transition().execute("Done");
    issue.refresh();
    assertThat(issue.getStatus().getName()).isEqualTo("Done");
    assertThatThrownBy(() -> issue.transition().execute("Nowhere"))
        .isInstanceOf(JiraException.class);
  }

  @Test
  void commentsOnAnIssue() throws JiraException {
    Issue issue = jira.getIssue(key);
    issue.addComment("Good");
    issue.addComment("For developers", "role", "Administrators");
    issue.refresh();
    assertThat(issue.getComments()).extracting(Comment::getBody).contains("Good");
    Comment first = issue.getComments().getFirst();
    Comment read = Comment.get(jira.getRestClient(), key, first.getId());
    assertThat(read.getAuthor().getName()).isEqualTo("ada");
    assertThat(read.getCreatedDate()).isNotNull();
  }

  @Test
  void attachesAFile(@TempDir Path folder) throws JiraException, IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "a note");
    Issue issue = jira.getIssue(key);
    issue.addAttachment(file.toFile());
    issue.refresh();
    assertThat(issue.getAttachments()).hasSize(1);
    assertThat(issue.getAttachments().getFirst().getFileName()).isEqualTo("note.txt");
    assertThat(issue.getAttachments().getFirst().getSize()).isEqualTo(6);
    // The client downloads without saying who it is, which shows nothing of this project.
    assertThat(issue.getAttachments().getFirst().getContentUrl()).endsWith("/note.txt");
    assertThat(issue.getAttachments().getFirst().download()).asString().doesNotContain("a note");
  }

  @Test
  void linksIssues() throws JiraException {
    String other = site.task("Second");
    Issue issue = jira.getIssue(key);
    issue.link(other, "Blocks");
    issue.refresh();
    IssueLink link = issue.getIssueLinks().getFirst();
    assertThat(link.getType().getName()).isEqualTo("Blocks");
    assertThat(link.getOutwardIssue().getKey()).isEqualTo(other);
    assertThat(IssueLink.get(jira.getRestClient(), link.getId()).getType().getName())
        .isEqualTo("Blocks");
    link.delete();
    refused(404, () -> IssueLink.get(jira.getRestClient(), link.getId()));
    refused(404, () -> issue.link(other, "Loves"));
  }

  @Test
  void followsAnIssue() throws JiraException {
    Issue issue = jira.getIssue(key);
    int before = issue.getWatches().getWatchCount();
    issue.addWatcher("bob");
    issue.refresh();
    assertThat(issue.getWatches().getWatchCount()).isEqualTo(before + 1);
    issue.deleteWatcher("bob");
    issue.refresh();
    assertThat(issue.getWatches().getWatchCount()).isEqualTo(before);
    // The client asks at an address that no release of the product has.
    refused(404, () -> Watches.get(jira.getRestClient(), key));
    // Nobody votes for an issue of his own.
    refused(404, issue::vote);
    assertThat(Votes.get(jira.getRestClient(), key).getVotes()).isZero();
  }

  @Test
  void readsWorklogsAndTimes() throws JiraException {
    site.work(key);
    Issue issue = jira.getIssue(key);
    assertThat(issue.getWorkLogs()).hasSize(1);
    assertThat(issue.getAllWorkLogs()).hasSize(1);
    WorkLog work = issue.getWorkLogs().getFirst();
    assertThat(WorkLog.get(jira.getRestClient(), key, work.getId()).getTimeSpentSeconds())
        .isEqualTo(3_600);
    assertThat(issue.getTimeSpent()).isEqualTo(3_600);
    assertThat(issue.getTimeTracking().getTimeSpent()).isEqualTo("1h");
  }

  @Test
  void searches() throws JiraException {
    Issue.SearchResult found = jira.searchIssues("project = OPS ORDER BY key", 2);
    assertThat(found.total).isEqualTo(4);
    assertThat(found.issues).hasSize(2);
    Issue.SearchResult rest = jira.searchIssues("project = OPS ORDER BY key", "summary", 2, 3);
    assertThat(rest.issues).extracting(Issue::getKey).containsExactly(key);
  }

  @Test
  void readsAndMergesVersions() throws JiraException {
    Version version = Version.get(jira.getRestClient(), site.version("1.0"));
    assertThat(version.getName()).isEqualTo("1.0");
    assertThat(version.isReleased()).isFalse();
    site.project("DEV");
    // The client writes the project's number in quotes, where the contract has a number.
    version.copyTo(jira.getProject("DEV"));
    assertThat(jira.getProject("DEV").getVersions())
        .extracting(Version::getName)
        .containsExactly("1.0");
    // To merge gives the version the name of the other one, which has to be free.
    Version other = Version.get(jira.getRestClient(), site.version("2.0"));
    assertThatThrownBy(() -> version.mergeWith(other))
        .rootCause()
        .hasMessageContaining("already exists");
    refused(404, () -> Version.get(jira.getRestClient(), "99999"));
  }
}

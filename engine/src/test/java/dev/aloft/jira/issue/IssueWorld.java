package dev.aloft.jira.issue;

import dev.aloft.jira.JiraType;
import dev.aloft.jira.component.ComponentType;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.linktype.LinkTypeType;
import dev.aloft.jira.priority.PriorityType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.jira.resolution.ResolutionType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.status.StatusType;
import dev.aloft.jira.version.VersionType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.NamedThings;
import java.nio.file.Path;

/** The backup that the tests of issues share, and the types that issues point at. */
final class IssueWorld {

  static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  /** A project, people, and one of each thing that an issue may point at. */
  static final String SITE =
      """
      <Project id="1" name="Operations" key="OPS" lead="ann" assigneetype="3"/>
      <User id="1" directoryId="1" userName="ann" emailAddress="ann@acme.example" displayName="Ann Able" active="1"/>
      <User id="2" directoryId="1" userName="bob" emailAddress="bob@acme.example" displayName="Bob [B] Best" active="1"/>
      <ApplicationUser id="1" userKey="ann" lowerUserName="ann"/>
      <ApplicationUser id="2" userKey="key-bob" lowerUserName="bob"/>
      <Directory id="1" directoryName="internal" active="1" type="INTERNAL"/>
      <IssueType id="1" name="Task"/>
      <IssueType id="2" name="Part" style="jira_subtask"/>
      <Status id="1" name="To Do" sequence="1" statuscategory="2"/>
      <Status id="3" name="Doing" sequence="2" statuscategory="4"/>
      <Status id="6" name="Done" sequence="3" statuscategory="3"/>
      <Priority id="2" name="High" sequence="1"/>
      <Resolution id="1" name="Fixed it" sequence="1"/>
      <IssueLinkType id="10" linkname="Blocking" inward="is blocked by" outward="blocks"/>
      <IssueLinkType id="11" linkname="jira_subtask_link" inward="of" outward="has" style="jira_subtask"/>
      <ProjectRole id="10002" name="Keepers" description=""/>
      <Component id="20" project="1" name="Engine"/>
      <Version id="30" project="1" name="1.0" sequence="1"/>
      <Version id="31" project="1" name="2.0" sequence="2"/>
      """;

  private IssueWorld() {}

  static JiraType[] types() {
    return new JiraType[] {
      NamedThings.users(),
      new IssueTypeType(),
      new StatusType(),
      new PriorityType(),
      new ResolutionType(),
      new LinkTypeType(),
      new RoleType(),
      new FieldType(),
      new ScreenType(),
      new ScreenSchemeType(),
      new IssueTypeScreenSchemeType(),
      new WorkflowType(),
      new WorkflowSchemeType(),
      new IssueTypeSchemeType(),
      new ProjectType(),
      new ComponentType(),
      new VersionType()
    };
  }

  /** A world with the shared rows and these. */
  static JiraWorld.Composition in(Path folder, String rows) {
    return JiraWorld.in(folder)
        .rows(SITE)
        .rows(rows)
        .accounts("ann@acme.example", "bob@acme.example")
        .types(types())
        .lane(new IssueLane())
        .texts(new IssueTexts());
  }

  /** A sub-task of the shared project below the issue of that id. */
  static String subtask(int number, String summary, int parentId) {
    return issue(number, summary, "").replace("type=\"1\"", "type=\"2\"")
        + "<IssueLink id=\"%d\" linktype=\"11\" source=\"%d\" destination=\"%d\"/>\n"
            .formatted(900 + number, parentId, 100 + number);
  }

  /** An issue of the shared project; further attributes as XML. */
  static String issue(int number, String summary, String more) {
    return "<Issue id=\"%d\" number=\"%d\" project=\"1\" type=\"1\" status=\"1\" summary=\"%s\" created=\"2012-05-03 10:00:00.0\" updated=\"2013-01-02 11:30:00.0\" reporter=\"ann\" creator=\"key-bob\" priority=\"2\" %s/>\n"
        .formatted(100 + number, number, summary, more);
  }
}

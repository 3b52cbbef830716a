package dev.aloft.jira.mutation;

import dev.aloft.cli.jira.JiraTypes;
import dev.aloft.jira.JiraType;
import dev.aloft.testing.JiraWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small world that holds at least one of everything that Aloft writes. */
final class MutationWorld {

  static final String ANN = "ann@acme.example";
  static final String BOB = "bob@acme.example";

  /** Has an account and is nobody in the source. */
  static final String EVE = "eve@acme.example";

  private static final String CUSTOM = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final String PEOPLE =
      """
      <Directory id="1" directoryName="internal" active="1" type="INTERNAL" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" emailAddress="ann@acme.example" displayName="Ann Able" active="1"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" emailAddress="bob@acme.example" displayName="Bob Best" active="1"/>
      <ApplicationUser id="1" userKey="ann" lowerUserName="ann"/>
      <ApplicationUser id="2" userKey="key-bob" lowerUserName="bob"/>
      <Group id="1" groupName="Crew" lowerGroupName="crew" directoryId="1" active="1"/>
      <Group id="2" groupName="Watch" lowerGroupName="watch" directoryId="1" active="1"/>
      <Membership id="1" membershipType="GROUP_USER" parentName="Crew" childName="ann" directoryId="1"/>
      <Membership id="2" membershipType="GROUP_USER" parentName="Watch" childName="bob" directoryId="1"/>
      <AO_54307E_ORGANIZATION ID="1" NAME="Harbour" LOWER_NAME="harbour" SEARCH_NAME="harbour"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="1" ORGANIZATION_ID="1" USER_KEY="ann"/>
      <AO_54307E_ORGANIZATION_PROJECT ID="1" ORGANIZATION_ID="1" PROJECT_ID="2"/>
      """;

  private static final String SITE =
      """
      <ProjectCategory id="10" name="Boats" description="that float"/>
      <ProjectCategory id="11" name="Sheds" description=""/>
      <IssueType id="1" name="Errand" description="to be done"/>
      <IssueType id="2" name="Part" style="jira_subtask"/>
      <IssueType id="3" name="Fault"/>
      <Status id="1" name="Open" sequence="1" statuscategory="2" description="nobody began"/>
      <Status id="3" name="Doing" sequence="2" statuscategory="4"/>
      <Status id="6" name="Over" sequence="3" statuscategory="3"/>
      <Priority id="2" name="Urgent" sequence="1" description="now" statusColor="#ff0000"/>
      <Priority id="3" name="Idle" sequence="2" statusColor="#00ff00"/>
      <Resolution id="1" name="Mended" sequence="1" description="it works"/>
      <Resolution id="2" name="Thrown away" sequence="2"/>
      <IssueLinkType id="10" linkname="Blocking" inward="is held up by" outward="holds up"/>
      <IssueLinkType id="12" linkname="Likeness" inward="is like" outward="is like"/>
      <IssueLinkType id="11" linkname="jira_subtask_link" inward="of" outward="has" style="jira_subtask"/>
      <ProjectRole id="10002" name="Keepers" description="who keep"/>
      <ProjectRole id="10003" name="Lookouts"/>
      """;

  private static final String PROJECTS =
      """
      <Project id="1" name="Operations" key="OPS" originalkey="OPN" lead="ann" assigneetype="2" description="What we do" url="https://acme.example/ops" projecttype="business"/>
      <Project id="2" name="Web" key="WEB" lead="bob" assigneetype="3"/>
      <ProjectKey id="1" projectId="1" projectKey="OPS"/>
      <ProjectKey id="2" projectId="1" projectKey="OPN"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="10" sinkNodeEntity="ProjectCategory" associationType="ProjectCategory"/>
      <NodeAssociation sourceNodeId="2" sourceNodeEntity="Project" sinkNodeId="11" sinkNodeEntity="ProjectCategory" associationType="ProjectCategory"/>
      <PermissionScheme id="50" name="Deck" description="who may do what"/>
      <PermissionScheme id="51" name="Pier"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="50" sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <NodeAssociation sourceNodeId="2" sourceNodeEntity="Project" sinkNodeId="51" sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <SchemePermissions id="1" scheme="50" type="group" parameter="crew" permissionKey="BROWSE_PROJECTS"/>
      <SchemePermissions id="2" scheme="50" type="projectrole" parameter="10002" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="3" scheme="50" type="user" parameter="ann" permissionKey="DELETE_ISSUES"/>
      <SchemePermissions id="4" scheme="50" type="userCF" parameter="customfield_6" permissionKey="ASSIGN_ISSUES"/>
      <SchemePermissions id="5" scheme="51" type="lead" permissionKey="ADMINISTER_PROJECTS"/>
      <SchemePermissions id="6" scheme="50" type="applicationRole" permissionKey="BROWSE_PROJECTS"/>
      <SchemePermissions id="7" scheme="50" type="applicationRole" permissionKey="CREATE_ISSUES"/>
      <SchemePermissions id="8" scheme="50" type="applicationRole" permissionKey="ADD_COMMENTS"/>
      <SchemePermissions id="9" scheme="50" type="applicationRole" permissionKey="WORK_ON_ISSUES"/>
      <SchemePermissions id="10" scheme="50" type="applicationRole" permissionKey="CREATE_ATTACHMENTS"/>
      <SchemePermissions id="11" scheme="50" type="applicationRole" permissionKey="LINK_ISSUES"/>
      <Component id="20" project="1" name="Engine" description="what drives" lead="ann" assigneetype="1"/>
      <Component id="21" project="1" name="Hull"/>
      <Component id="22" project="2" name="Page"/>
      <Version id="30" project="1" name="1.0" sequence="1" description="first" startdate="2012-01-01 00:00:00.0" releasedate="2012-02-01 00:00:00.0" released="true"/>
      <Version id="31" project="1" name="2.0" sequence="2"/>
      <Version id="32" project="1" name="3.0" sequence="3"/>
      <Version id="33" project="2" name="alpha" sequence="1"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="10002" roletype="atlassian-user-role-actor" roletypeparameter="ann"/>
      <SearchRequest id="40" name="Ours" author="ann" user="ann" description="to see" request="project = OPS and cf[3] is empty"/>
      <SharePermissions id="40" entityId="40" entityType="SearchRequest" type="loggedin"/>
      <ProjectRoleActor id="2" pid="1" projectroleid="10002" roletype="atlassian-group-role-actor" roletypeparameter="crew"/>
      <ProjectRoleActor id="3" pid="2" projectroleid="10003" roletype="atlassian-group-role-actor" roletypeparameter="watch"/>
      """;

  /** Every kind of field; those with options have a context of their own, in both projects. */
  private static String fields() {
    StringBuilder rows = new StringBuilder();
    String[] kinds = {
      "textfield",
      "textarea",
      "float",
      "datepicker",
      "datetime",
      "userpicker",
      "multiuserpicker",
      "version",
      "multiversion",
      "project",
      "labels",
      "url",
      "grouppicker",
      "multigrouppicker",
      "importid",
      "readonlyfield",
      "select",
      "radiobuttons",
      "multiselect",
      "multicheckboxes",
      "cascadingselect"
    };
    for (int i = 0; i < kinds.length; i++) {
      rows.append(
          "<CustomField id=\"%d\" name=\"A %s\" customfieldtypekey=\"%s%s\" customfieldsearcherkey=\"%sany\" description=\"about %s\"/>\n"
              .formatted(i + 1, kinds[i], CUSTOM, kinds[i], CUSTOM, kinds[i]));
    }
    for (int field = 17; field <= 21; field++) {
      rows.append(
          """
          <FieldConfigScheme id="%1$d" name="Choice" description="to choose from" fieldid="customfield_%1$d"/>
          <ConfigurationContext id="%1$d" key="customfield_%1$d" fieldconfigscheme="%1$d"/>
          <FieldConfigSchemeIssueType id="%1$d" fieldconfigscheme="%1$d" fieldconfiguration="%1$d"/>
          <FieldConfiguration id="%1$d" name="Choice" fieldid="customfield_%1$d"/>
          <CustomFieldOption id="%1$d1" customfield="%1$d" customfieldconfig="%1$d" sequence="0" value="North"/>
          <CustomFieldOption id="%1$d2" customfield="%1$d" customfieldconfig="%1$d" sequence="1" value="South"/>
          """
              .formatted(field));
    }
    return rows
        + """
        <CustomFieldOption id="213" customfield="21" customfieldconfig="21" sequence="0" value="Bay" parentoptionid="212"/>
        <CustomFieldOption id="214" customfield="21" customfieldconfig="21" sequence="1" value="Cape" parentoptionid="212"/>
        """;
  }

  private static final String VALUES =
      """
      <CustomFieldValue id="1" issue="101" customfield="1" stringvalue="a line"/>
      <CustomFieldValue id="2" issue="101" customfield="2" textvalue="h1. Head&#10;&#10;for [~bob]"/>
      <CustomFieldValue id="3" issue="101" customfield="3" numbervalue="2.5"/>
      <CustomFieldValue id="4" issue="101" customfield="4" datevalue="2015-02-03 00:00:00.0"/>
      <CustomFieldValue id="5" issue="101" customfield="5" datevalue="2015-02-03 04:05:06.0"/>
      <CustomFieldValue id="6" issue="101" customfield="6" stringvalue="ann"/>
      <CustomFieldValue id="7" issue="101" customfield="7" stringvalue="ann"/>
      <CustomFieldValue id="8" issue="101" customfield="8" numbervalue="30.0"/>
      <CustomFieldValue id="9" issue="101" customfield="9" numbervalue="30.0"/>
      <CustomFieldValue id="10" issue="101" customfield="10" numbervalue="1.0"/>
      <CustomFieldValue id="12" issue="101" customfield="12" stringvalue="https://acme.example/x"/>
      <CustomFieldValue id="13" issue="101" customfield="13" stringvalue="crew"/>
      <CustomFieldValue id="14" issue="101" customfield="14" stringvalue="crew"/>
      <CustomFieldValue id="15" issue="101" customfield="15" numbervalue="77.0"/>
      <CustomFieldValue id="16" issue="101" customfield="16" stringvalue="as it was"/>
      <CustomFieldValue id="17" issue="101" customfield="17" stringvalue="171"/>
      <CustomFieldValue id="18" issue="101" customfield="18" stringvalue="181"/>
      <CustomFieldValue id="19" issue="101" customfield="19" stringvalue="191"/>
      <CustomFieldValue id="20" issue="101" customfield="20" stringvalue="201"/>
      <CustomFieldValue id="21" issue="101" customfield="21" stringvalue="212"/>
      <CustomFieldValue id="22" issue="101" customfield="21" stringvalue="213" parentkey="212"/>
      <Label id="2" issue="101" fieldid="11" label="tag"/>
      """;

  private static final String ISSUES =
      issue(
              1,
              "one",
              """
              assignee="ann" resolution="1" resolutiondate="2013-01-01 00:00:00.0" votes="2"
              description="some *words* for [~bob]" environment="at sea" duedate="2012-09-01 00:00:00.0"
              timeoriginalestimate="36000" timeestimate="7200" timespent="5400"\
              """)
          + issue(2, "two", "")
          + issue(3, "three", "").replace("type=\"1\"", "type=\"2\"")
          + issue(4, "four", "")
              .replace("type=\"1\"", "type=\"3\"")
              .replace("status=\"1\"", "status=\"3\"")
          + issue(5, "five", "archived=\"Y\"")
              .replace("status=\"1\"", "status=\"6\"")
              .replace("priority=\"2\"", "priority=\"3\"")
          + issue(11, "on the web", "resolution=\"2\"")
              .replace("project=\"1\"", "project=\"2\"")
              .replace("number=\"11\"", "number=\"1\"")
          + """
          <MovedIssueKey id="1" oldIssueKey="OLD-4" issueId="101"/>
          <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="20" sinkNodeEntity="Component" associationType="IssueComponent"/>
          <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="30" sinkNodeEntity="Version" associationType="IssueVersion"/>
          <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="31" sinkNodeEntity="Version" associationType="IssueFixVersion"/>
          <Label id="1" issue="101" label="red"/>
          <ChangeGroup id="1" issue="101" author="ann" created="2012-05-04 10:00:00.0"/>
          <ChangeItem id="1" group="1" fieldtype="jira" field="status" oldvalue="1" newvalue="3"/>
          <IssueLink id="1" linktype="10" source="101" destination="102"/>
          <IssueLink id="2" linktype="12" source="104" destination="105"/>
          <IssueLink id="3" linktype="11" source="101" destination="103"/>
          <UserAssociation sourceName="ann" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          <Action id="1" issue="101" type="comment" author="ann" body="first" created="2012-06-01 08:15:00.0"/>
          <Action id="2" issue="101" type="comment" author="ann" updateauthor="key-bob" body="second" created="2012-06-02 08:15:00.0" updated="2012-06-03 08:15:00.0" rolelevel="10002"/>
          <Worklog id="1" issue="101" author="ann" updateauthor="key-bob" body="dug" created="2012-06-01 10:00:00.0" updated="2012-06-02 10:00:00.0" startdate="2012-05-31 08:00:00.0" timeworked="5400" grouplevel="crew"/>
          <FileAttachment id="10" issue="101" author="ann" filename="a.txt" mimetype="text/plain" filesize="5" created="2012-06-01 10:00:00.0"/>
          """;

  private MutationWorld() {}

  /** An issue of the first project; further attributes as XML. */
  private static String issue(int number, String summary, String more) {
    return "<Issue id=\"%d\" number=\"%d\" project=\"1\" type=\"1\" status=\"1\" summary=\"%s\" created=\"2012-05-03 10:00:00.0\" updated=\"2013-01-02 11:30:00.0\" reporter=\"ann\" creator=\"key-bob\" priority=\"2\" %s/>\n"
        .formatted(100 + number, number, summary, more);
  }

  /** The world before anything is migrated. */
  static JiraWorld of(Path folder) {
    return of(folder, "");
  }

  /** The spec, with more lines of its Users document. */
  static String spec(String users) {
    return """
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, executor: rest, keys: keep}
    ---
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec: {%sgroups: [{match: watch, onExisting: merge}]}
    """
        .formatted(users);
  }

  /** The world before anything is migrated, with more lines of its Users document. */
  static JiraWorld of(Path folder, String users, String... accounts) {
    Path file = folder.resolve("files/OPS/10000/OPS-1/10");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "bytes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JiraTypes types = JiraTypes.all();
    return JiraWorld.in(folder)
        .spec(spec(users))
        .rows(PEOPLE)
        .rows(SITE)
        .rows(PROJECTS)
        .rows(fields())
        .rows(ISSUES)
        .rows(VALUES)
        .attachments(folder.resolve("files"))
        .accounts(ANN, BOB, EVE)
        .accounts(accounts)
        .types(types.inOrder().toArray(JiraType[]::new))
        .lane(types.lane())
        .texts(types.texts())
        .start();
  }
}

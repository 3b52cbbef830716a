package dev.aloft.jira.filter;

import dev.aloft.cli.jira.JiraTypes;
import dev.aloft.jira.JiraType;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;

/**
 * Two projects of which OPS moves and becomes RUN, people, a group, a field that has another id on
 * the target.
 */
final class FilterWorld {

  static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: users}
      spec: {standIn: ada@acme.example, maxStandIns: 1.0}
      ---
      apiVersion: aloft/v1
      kind: Project
      metadata: {name: ops}
      spec: {source: OPS, target: {key: RUN}, executor: rest, keys: keep}
      """;

  static final String ROWS =
      """
      <Directory id="1" directoryName="Internal" active="1" type="INTERNAL" position="0"/>
      <ApplicationUser id="1" userKey="bob" lowerUserName="bobby"/>
      <User id="1" directoryId="1" userName="bobby" lowerUserName="bobby" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <ApplicationUser id="2" userKey="eve" lowerUserName="eve"/>
      <User id="2" directoryId="1" userName="eve" lowerUserName="eve" active="1"
          displayName="Eve" emailAddress="eve@acme.example"/>
      <ApplicationUser id="3" userKey="gone" lowerUserName="gone"/>
      <User id="3" directoryId="1" userName="gone" lowerUserName="gone" active="1"
          displayName="Gone" emailAddress="gone@acme.example"/>
      <Group id="1" groupName="Crew" lowerGroupName="crew" active="1" directoryId="1"/>
      <Membership id="1" parentId="1" childId="1" membershipType="GROUP_USER" parentName="crew"
          lowerParentName="crew" childName="bobby" lowerChildName="bobby" directoryId="1"/>
      <ProjectRole id="10" name="Sailors"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="10" roletype="atlassian-group-role-actor"
          roletypeparameter="crew"/>
      <Project id="1" name="Operations" key="OPS" lead="eve" counter="2"/>
      <Project id="2" name="Other" key="OTH" counter="1"/>
      <IssueType id="7" name="Task"/>
      <IssueType id="8" name="Only elsewhere"/>
      <Status id="3" name="Open" statuscategory="2"/>
      <Status id="4" name="Nowhere" statuscategory="2"/>
      <Version id="50" project="1" name="Spring"/>
      <Version id="51" project="2" name="Autumn"/>
      <Component id="60" project="1" name="Hull"/>
      <CustomField id="10010" name="Depth"
          customfieldtypekey="com.atlassian.jira.plugin.system.customfieldtypes:float"
          customfieldsearcherkey="com.atlassian.jira.plugin.system.customfieldtypes:exactnumber"/>
      <CustomField id="10011" name="Pilot"
          customfieldtypekey="com.atlassian.jira.plugin.system.customfieldtypes:userpicker"
          customfieldsearcherkey="com.atlassian.jira.plugin.system.customfieldtypes:userpickergroupsearcher"/>
      <CustomField id="10012" name="Of an app" customfieldtypekey="com.example:tide"/>
      <CustomField id="10013" name="Prioridade" customfieldtypekey="com.pyxis.greenhopper.jira:gh-lexo-rank"/>
      <CustomField id="10014" name="Link Epic" customfieldtypekey="com.pyxis.greenhopper.jira:gh-epic-link"/>
      <Issue id="100" key="OPS-1" number="1" project="1" reporter="bob" assignee="bob" creator="bob"
          type="7" summary="s" status="3" created="2020-01-01 00:00:00.0"
          updated="2020-01-01 00:00:00.0"/>
      <Issue id="101" key="OPS-2" number="2" project="1" reporter="eve" creator="eve"
          type="7" summary="s" status="3" created="2020-01-01 00:00:00.0"
          updated="2020-01-01 00:00:00.0"/>
      <CustomFieldValue id="1" issue="100" customfield="10010" numbervalue="4.0"/>
      <CustomFieldValue id="2" issue="100" customfield="10011" stringvalue="bob"/>
      <Issue id="200" key="OTH-1" number="1" project="2" reporter="gone" creator="gone"
          type="8" summary="s" status="4" created="2020-01-01 00:00:00.0"
          updated="2020-01-01 00:00:00.0"/>
      """;

  private FilterWorld() {}

  /** The world with filters beside its rows. */
  static JiraWorld.Composition with(Path folder, String filters) {
    return of(folder, ROWS + filters).spec(SPEC);
  }

  /** A world of any rows, of which all moves. */
  static JiraWorld.Composition of(Path folder, String rows) {
    JiraTypes all = JiraTypes.all();
    return JiraWorld.in(folder)
        .rows(rows)
        .types(all.inOrder().toArray(JiraType[]::new))
        .lane(all.lane())
        .texts(all.texts())
        .accounts("bob@acme.example", "eve@acme.example");
  }
}

package dev.aloft.jira.customerorganization;

import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;

/**
 * A source with a service desk: ann works there. Cleo and Carl ask there, both for Globex; dan asks
 * for himself; both have only addresses elsewhere.
 */
final class HelpDesk {

  static final String ROWS =
      """
      <Project id="1" name="Help" key="HELP" lead="ann" projecttype="service_desk"/>
      <Project id="2" name="Old" key="OLD" lead="ann" projecttype="service_desk"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann Agent" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="cleo" lowerUserName="cleo" active="1"
          displayName="Cleo Customer" emailAddress="cleo@globex.example"/>
      <User id="3" directoryId="1" userName="carl" lowerUserName="carl" active="1"
          displayName="Carl Customer" emailAddress="carl@globex.example"/>
      <User id="4" directoryId="1" userName="dan" lowerUserName="dan" active="1"
          displayName="Dan Asks" emailAddress="dan@else.example"/>
      <User id="5" directoryId="1" userName="left" lowerUserName="left" active="0"
          displayName="Left Long" emailAddress="left@globex.example"/>
      <Group id="1" groupName="agents" lowerGroupName="agents" directoryId="1" active="1"/>
      <Membership id="1" parentId="1" childId="1" membershipType="GROUP_USER"
          parentName="agents" lowerParentName="agents" childName="ann" lowerChildName="ann"
          directoryId="1"/>
      <LicenseRoleGroup id="1" licenseRoleName="jira-servicedesk" groupId="agents"
          primaryGroup="Y"/>
      <IssueType id="1" name="Request"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Issue id="1" key="HELP-1" number="1" project="1" type="1" status="1" reporter="dan"
          creator="dan" assignee="ann" summary="No light"
          created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      <AO_54307E_ORGANIZATION ID="1" NAME="Globex" LOWER_NAME="globex" SEARCH_NAME="globex"/>
      <AO_54307E_ORGANIZATION ID="2" NAME="Initech" LOWER_NAME="initech" SEARCH_NAME="initech"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="1" ORGANIZATION_ID="1" USER_KEY="cleo"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="2" ORGANIZATION_ID="1" USER_KEY="carl"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="3" ORGANIZATION_ID="1" USER_KEY="left"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="4" ORGANIZATION_ID="1" USER_KEY="nobody"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="5" ORGANIZATION_ID="2" USER_KEY="cleo"/>
      <AO_54307E_ORGANIZATION_MEMBER ID="6" ORGANIZATION_ID="9" USER_KEY="cleo"/>
      <AO_54307E_ORGANIZATION_PROJECT ID="1" ORGANIZATION_ID="1" PROJECT_ID="1"/>
      <AO_54307E_ORGANIZATION_PROJECT ID="2" ORGANIZATION_ID="1" PROJECT_ID="2"/>
      <AO_54307E_ORGANIZATION_PROJECT ID="3" ORGANIZATION_ID="2" PROJECT_ID="2"/>
      """;

  private HelpDesk() {}

  /** A world in which the desk HELP moves; ann has an account. */
  static JiraWorld.Composition moving(Path folder, String users) {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .spec(spec(users))
        .types(ConfigurationTypes.inOrder())
        .accounts("ann@acme.example");
  }

  static String spec(String users) {
    return """
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec: %s
    ---
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: some}
    spec: {select: {source: default, keys: [HELP]}, executor: rest, keys: keep}
    """
        .formatted(users);
  }
}

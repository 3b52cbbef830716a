package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.RehearsalResult;
import org.junit.jupiter.api.Test;

/**
 * Values that are where their field's contexts do not reach: Jira keeps them when an issue's type
 * or a context changes, and so does Aloft.
 */
class StrayValuesTest extends OddBackups {

  private static final String OTHER_TYPE = "<IssueType id=\"7\" name=\"Bug\"/>";

  @Test
  void aValueOfAnIssueOfAnotherTypeArrives() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    withBug(xml)
                        .replace(
                            "</entity-engine-xml>",
                            context("float", "7", "")
                                + value("10001", "numbervalue=\"2.0\"")
                                + "</entity-engine-xml>")));

    assertClean(result);
    assertThat(outcomes(result, "CustomFieldValue")).containsExactly("moved jira.issue 1");
  }

  @Test
  void aValueOfASubTaskArrivesInAFieldForOrdinaryIssues() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replaceFirst("creator=\"ada\" type=\"3\"", "creator=\"ada\" type=\"5\"")
                        .replace(
                            "</entity-engine-xml>",
                            """
                            <IssueType id="5" name="Part" style="jira_subtask"/>
                            <IssueLinkType id="9" linkname="sub" inward="of" outward="has" style="jira_subtask"/>
                            <IssueLink id="1" linktype="9" source="10001" destination="10000"/>
                            """
                                + context("float", "3", "")
                                + value("10000", "numbervalue=\"2.0\"")
                                + "</entity-engine-xml>")));

    assertClean(result);
    assertThat(outcomes(result, "CustomFieldValue")).containsExactly("moved jira.issue 1");
  }

  @Test
  void anOptionOfAnotherProjectsContextArrives() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.with(
                folder,
                """
                <Project id="10001" name="Harbour" key="HAR" lead="ada" counter="1"/>
                <Issue id="10100" number="1" project="10001" key="HAR-1" reporter="ada" type="3" summary="Dredge" priority="3" status="1" created="2019-03-01 08:00:00.0"/>
                """
                    + context("select", "", "10001")
                    + """
                    <CustomFieldOption id="1" customfield="1" customfieldconfig="1" sequence="0" value="North"/>
                    <CustomFieldOption id="2" customfield="1" customfieldconfig="1" sequence="1" value="South"/>
                    """
                    + value("10000", "stringvalue=\"2\"")));

    assertClean(result);
    assertThat(outcomes(result, "CustomFieldValue")).containsExactly("moved jira.issue 1");
  }

  private static String withBug(String xml) {
    return xml.replaceFirst("creator=\"ada\" type=\"3\"", "creator=\"ada\" type=\"7\"")
        .replace("</entity-engine-xml>", OTHER_TYPE + "</entity-engine-xml>");
  }

  private static String context(String type, String issueType, String project) {
    return """
    <CustomField id="1" name="Effort" customfieldtypekey="%s"/>
    <FieldConfigScheme id="1" fieldid="customfield_1" name="some"/>
    <FieldConfiguration id="1" fieldid="customfield_1" name="some"/>
    <FieldConfigSchemeIssueType id="1" fieldconfigscheme="1" fieldconfiguration="1" %s/>
    <ConfigurationContext id="1" key="customfield_1" fieldconfigscheme="1" %s/>
    """
        .formatted(
            FIELDS + type,
            issueType.isEmpty() ? "" : "issuetype=\"" + issueType + "\"",
            project.isEmpty() ? "" : "project=\"" + project + "\"");
  }

  private static String value(String issue, String stored) {
    return "<CustomFieldValue id=\"1\" issue=\"%s\" customfield=\"1\" %s/>"
        .formatted(issue, stored);
  }
}

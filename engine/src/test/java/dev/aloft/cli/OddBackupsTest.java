package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.Outcome;
import dev.aloft.run.RehearsalResult;
import org.junit.jupiter.api.Test;

/**
 * Backups as odd as those of old servers are: each goes the whole road without a question, and what
 * cannot be kept is told.
 */
class OddBackupsTest extends OddBackups {

  @Test
  void fieldsOfOneNameAreToldApartByTheirTypes() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.with(folder, field(1, "Team", "textfield") + field(2, "Team", "float")));

    assertClean(result);
    assertThat(choices(result)).contains("jira.custom-field Team -> Team (float)");
  }

  @Test
  void aKeyThatTheCloudDoesNotTakeBecomesOneThatItTakes() throws Exception {
    RehearsalResult result =
        rehearse(SmallBackup.changed(folder, xml -> xml.replace("\"OPS", "\"OPS_HARBOUR_WEST")));

    assertClean(result);
    assertThat(choices(result)).contains("project OPS_HARBOUR_WEST -> OPSHARBOUR");
  }

  @Test
  void issuesWithASecurityLevelStayBehindWithTheirNumbers() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replace("<Issue id=\"10000\"", "<Issue security=\"7\" id=\"10000\"")
                        .replace("<Issue id=\"10001\"", "<Issue security=\"7\" id=\"10001\"")));

    assertClean(result);
    assertThat(choices(result)).contains("project OPS, new keys");
    assertThat(result.road().orElseThrow().apply().ledger().byOutcome().get(Outcome.BLOCKED))
        .isPositive();
  }

  @Test
  void aLinkOfAnIssueToItselfIsKeptAside() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.with(
                folder,
                """
                <IssueLinkType id="5" linkname="Blocks" inward="is blocked by" outward="blocks"/>
                <IssueLink id="1" linktype="5" source="10000" destination="10000"/>
                <IssueLink id="2" linktype="5" source="10000" destination="10001"/>
                """));

    assertClean(result);
    assertThat(written(result)).containsEntry("link", 1L);
  }

  @Test
  void aSubTaskBelowALaterParentTakesNoDefaultOfTheSite() throws Exception {
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
                            <IssueLink id="1" linktype="9" source="10002" destination="10000"/>
                            <CustomField id="1" name="Effort" customfieldtypekey="%sfloat"/>
                            <FieldConfigScheme id="1" fieldid="customfield_1" name="all"/>
                            <FieldConfiguration id="1" fieldid="customfield_1" name="all"/>
                            <FieldConfigSchemeIssueType id="1" fieldconfigscheme="1" fieldconfiguration="1"/>
                            <ConfigurationContext id="1" key="customfield_1" fieldconfigscheme="1"/>
                            <GenericConfiguration id="1" datatype="DefaultValue" datakey="1" xmlvalue="&lt;double&gt;8.0&lt;/double&gt;"/>
                            </entity-engine-xml>\
                            """
                                .formatted(FIELDS))));

    assertClean(result);
  }

  @Test
  void aTypeOfSubTasksMakesRoomForTheOrdinaryOneOfItsName() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replaceFirst("creator=\"ada\" type=\"3\"", "creator=\"ada\" type=\"5\"")
                        .replace(
                            "</entity-engine-xml>",
                            """
                            <IssueType id="5" name="task" style="jira_subtask"/>
                            <IssueLinkType id="9" linkname="sub" inward="of" outward="has" style="jira_subtask"/>
                            <IssueLink id="1" linktype="9" source="10001" destination="10000"/>
                            </entity-engine-xml>\
                            """)));

    assertClean(result);
    assertThat(choices(result)).contains("jira.issue-type task -> task (sub-task)");
  }

  @Test
  void aLongCommentFitsBelowItsAuthorshipLine() throws Exception {
    String body = "word ".repeat(6546) + "[~ada] ".repeat(3);

    RehearsalResult result =
        rehearse(SmallBackup.changed(folder, xml -> xml.replace("Seen it too, see OPS-4.", body)));

    assertClean(result);
  }

  @Test
  void aTextOfManyMentionsIsCutSoThatItFitsWithAllOfThem() throws Exception {
    String body = "[~ada] ".repeat(2500) + "word ".repeat(2000);

    RehearsalResult result =
        rehearse(SmallBackup.changed(folder, xml -> xml.replace("Seen it too, see OPS-4.", body)));

    assertClean(result);
    assertThat(written(result)).containsKey("attachment");
  }

  @Test
  void textsThatTheSiteWouldFindTooLongAreCut() throws Exception {
    String endless = "long ".repeat(100);

    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replace("As usual.", endless)
                        .replace("Work has ended.", endless)
                        .replace("Work to do.", endless)
                        .replace("The crane squeaks", endless)
                        .replace(
                            "</entity-engine-xml>",
                            "<Label id=\"1\" issue=\"10000\" label=\""
                                + "l".repeat(300)
                                + "\"/></entity-engine-xml>")));

    assertClean(result);
  }

  @Test
  void datesThatAreNoneSayNothing() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.with(
                folder,
                """
                <Version id="1" project="10000" name="1.0" releasedate="31.12.2010" startdate="soon"/>
                <Version id="2" project="10000" name="2.0" releasedate="2010-12-31 00:00:00.0"/>
                """));

    assertClean(result);
  }

  @Test
  void groupsWithoutAnyUserAreAccountedFor() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replaceAll("<(User|ApplicationUser) [^>]*>", "")
                        .replace(
                            "</entity-engine-xml>",
                            "<Group id=\"1\" groupName=\"crew\" directoryId=\"1\"/>"
                                + "</entity-engine-xml>")));

    assertClean(result);
  }

  private static String field(int id, String name, String type) {
    return """
    <CustomField id="%d" name="%s" customfieldtypekey="%s"/>
    <FieldConfigScheme id="%d" fieldid="customfield_%d" name="all"/>
    <ConfigurationContext id="%d" key="customfield_%d" fieldconfigscheme="%d"/>
    <CustomFieldValue id="%d" issue="10000" customfield="%d" stringvalue="1" numbervalue="1"/>
    """
        .formatted(id, name, FIELDS + type, id, id, id, id, id, id, id);
  }
}

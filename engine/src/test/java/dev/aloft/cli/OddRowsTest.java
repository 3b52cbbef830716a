package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.origin.OriginCode;
import dev.aloft.run.RehearsalResult;
import org.junit.jupiter.api.Test;

/** Rows that stand twice, names that the site finds too long, texts for few that it does. */
class OddRowsTest extends OddBackups {

  @Test
  void rowsThatStandTwiceCountOnce() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replaceAll(
                        "(?m)^( *<(?:Issue|Action|Project|User|Status) .*/>)$", "$1$1")));

    assertClean(result);
    assertThat(outcomes(result, "Issue"))
        .containsExactly("moved jira.issue 3", "technical row-twice 3");
    assertThat(outcomes(result, "Project")).contains("technical row-twice 1");
  }

  @Test
  void twoRowsOfOneIdThatSayDifferentThingsAreRefused() throws Exception {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                rehearse(
                    SmallBackup.with(
                        folder, "<Resolution id=\"1\" sequence=\"1\" name=\"Fixed\"/>")));

    assertThat(problem.diagnostics())
        .extracting(diagnostic -> diagnostic.code().id())
        .containsExactly(OriginCode.TWO_OF_ONE_ID.id());
    assertThat(problem.diagnostics().getFirst().summary()).contains("Resolution", "id 1");
  }

  @Test
  void namesThatBeginAlikeStayTwoWhereTheSiteTakesNoLongerOnes() throws Exception {
    String begin = "A name that goes on and on ".repeat(12);
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replace("name=\"Open\"", "name=\"" + begin + "open\"")
                        .replace("name=\"Closed\"", "name=\"" + begin + "closed\"")
                        .replaceFirst("creator=\"ada\" type=\"3\"", "creator=\"ada\" type=\"7\"")
                        .replace("name=\"Task\"", "name=\"" + begin + "task\"")
                        .replace(
                            "</entity-engine-xml>",
                            """
                            <IssueType id="7" name="%1$sbug"/>
                            <Version id="1" project="10000" name="%1$sone"/>
                            <Version id="2" project="10000" name="%1$stwo"/>
                            <CustomField id="1" name="%1$sfield" customfieldtypekey="%2$sselect"/>
                            <CustomField id="2" name="%1$sother" customfieldtypekey="%2$sselect"/>
                            <FieldConfigScheme id="1" fieldid="customfield_1" name="all"/>
                            <FieldConfiguration id="1" fieldid="customfield_1" name="all"/>
                            <FieldConfigSchemeIssueType id="1" fieldconfigscheme="1" fieldconfiguration="1"/>
                            <ConfigurationContext id="1" key="customfield_1" fieldconfigscheme="1"/>
                            <CustomFieldOption id="1" customfield="1" customfieldconfig="1" sequence="0" value="%1$snorth"/>
                            <CustomFieldOption id="2" customfield="1" customfieldconfig="1" sequence="1" value="%1$ssouth"/>
                            <CustomFieldValue id="1" issue="10000" customfield="1" stringvalue="1"/>
                            <CustomFieldValue id="2" issue="10001" customfield="1" stringvalue="2"/>
                            </entity-engine-xml>\
                            """
                                .formatted(begin, FIELDS))));

    assertClean(result);
    assertThat(outcomes(result, "Version")).containsExactly("moved jira.version 2");
    assertThat(outcomes(result, "CustomFieldValue")).containsExactly("moved jira.issue 2");
    assertThat(outcomes(result, "Status")).containsExactly("changed jira.status 2");
  }

  @Test
  void aLongTextForFewGoesOnInCommentsForThem() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replace(
                            "body=\"Seen it too, see OPS-4.\"",
                            "rolelevel=\"10002\" body=\"" + "word [~ada] ".repeat(9000) + "\"")
                        .replace(
                            "</entity-engine-xml>",
                            """
                            <ProjectRole id="10002" name="Keepers" description=""/>
                            <Worklog id="1" issue="10000" author="ada" body="%s" created="2012-06-01 10:00:00.0" timeworked="60" rolelevel="10002"/>
                            <Worklog id="2" issue="10000" author="ada" body="no time, but words" created="2012-06-01 10:00:00.0" timeworked="0" rolelevel="10002"/>
                            </entity-engine-xml>\
                            """
                                .formatted("{code}" + "x = 1;&#10;".repeat(9000) + "{code}"))));

    assertClean(result);
    assertThat(written(result).get("comment")).isGreaterThan(8L);
    assertThat(written(result)).doesNotContainKey("attachment");
    assertThat(outcomes(result, "Action")).containsExactly("moved jira.issue 2");
    assertThat(outcomes(result, "Worklog"))
        .containsExactly("changed jira.issue 1", "moved jira.issue 1");
  }

  @Test
  void marksThatOpenNothingAndCodeInCellsAreReadAlike() throws Exception {
    RehearsalResult result =
        rehearse(
            SmallBackup.changed(
                folder,
                xml ->
                    xml.replace(
                        "Seen it too, see OPS-4.",
                        "*b _i -s +u ^^ ~~"
                            + " ||a|b&#10;|c&#10;&#10;||name||code||&#10;|x|{code}a|b{code}|&#10;|y|{code:java}&#10;if"
                            + " (a || b)&#10;|c|&#10;{code}|&#10;&#10;2^^3 a ^^ b ~~ c^^ ~~d~~")));

    assertClean(result);
  }
}

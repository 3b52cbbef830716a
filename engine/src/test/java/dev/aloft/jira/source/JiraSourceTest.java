package dev.aloft.jira.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.source.SourceFieldValue.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraSourceTest {

  private static final String PROJECTS =
      """
      <Project id="1" name="Ops" key="OPS" originalkey="OLD" lead="ann" counter="12" projecttype="software" assigneetype="3"/>
      <Project id="2" name="Two" key="TWO"/>
      <ProjectKey id="1" projectId="1" projectKey="OLD"/>
      <ProjectKey id="2" projectId="1" projectKey="OPS"/>
      <ProjectCategory id="7" name="Engineering"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="7" sinkNodeEntity="ProjectCategory" associationType="ProjectCategory"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="0" sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <IssueLinkType id="9" linkname="sub" inward="in" outward="out" style="jira_subtask"/>
      <IssueLinkType id="8" linkname="Blocks" inward="is blocked by" outward="blocks"/>
      """;

  @TempDir Path folder;

  private SourceIssueBundle only(String rows) throws IOException {
    SourceIssueBundle[] found = new SourceIssueBundle[1];
    new Fixture(folder)
        .with(PROJECTS + rows, source -> found[0] = source.issues("1").findFirst().orElseThrow());
    return found[0];
  }

  @Test
  void aProjectKnowsItsKeysCategoryAndSchemes() throws IOException {
    new Fixture(folder)
        .with(
            PROJECTS,
            source -> {
              SourceProject ops = source.projects().getFirst();
              assertThat(ops.key()).isEqualTo("OPS");
              assertThat(ops.originalKey()).isEqualTo("OLD");
              assertThat(ops.formerKeys()).containsExactly("OLD");
              assertThat(ops.categoryId()).contains("7");
              assertThat(ops.schemes())
                  .extracting(SourceAssociation::entity)
                  .containsExactly("PermissionScheme");
              assertThat(ops.rows()).hasSize(4);
              assertThat(source.projects().get(1).originalKey()).isEqualTo("TWO");
            });
  }

  @Test
  void theNumberMakesTheKeyWhereThereIsOneElseTheKeyTheNumber() throws IOException {
    new Fixture(folder)
        .with(
            PROJECTS
                + """
                <Issue id="1" key="OLD-3" number="3" project="1" summary="moved along"/>
                <Issue id="2" key="OPS-2" project="1" summary="of old"/>
                <Issue id="3" number="11" project="1" summary="of late"/>
                """,
            source ->
                assertThat(source.issues("1"))
                    .extracting(bundle -> bundle.issue().key())
                    .containsExactly("OPS-2", "OPS-3", "OPS-11"));
  }

  @Test
  void anIssueWithoutAProjectDoesNotVanish() throws IOException {
    new Fixture(folder)
        .with(
            PROJECTS + "<Issue id=\"1\" key=\"X-1\" project=\"99\" summary=\"lost\"/>",
            source -> {
              assertThat(source.orphanIssues())
                  .extracting(bundle -> bundle.issue().key())
                  .containsExactly("X-1");
              assertThat(source.issue("1")).isPresent();
            });
  }

  @Test
  void anIssueBringsItsParts() throws IOException {
    SourceIssueBundle bundle =
        only(
            """
            <Action id="5" issue="10" type="comment" author="ann" created="2020-01-02 00:00:00.0" body="second" level="devs"/>
            <Action id="6" issue="10" type="comment" created="2020-01-01 00:00:00.0" rolelevel="3"><body>first</body></Action>
            <Worklog id="1" issue="10" author="ann" startdate="2020-01-01 08:00:00.0" timeworked="3600" body=""/>
            <ChangeItem id="1" group="4" fieldtype="jira" field="status" oldvalue="1" oldstring="Open" newvalue="3"><newstring>In Progress</newstring></ChangeItem>
            <ChangeGroup id="4" issue="10" author="ann" created="2020-01-01 00:00:00.0"/>
            <IssueLink id="1" linktype="8" source="10" destination="20"/>
            <IssueLink id="2" linktype="9" source="30" destination="10"/>
            <UserAssociation sourceName="ann" sinkNodeId="10" sinkNodeEntity="Issue" associationType="WatchIssue"/>
            <UserAssociation sourceName="bob" sinkNodeId="10" sinkNodeEntity="Issue" associationType="VoteIssue"/>
            <UserAssociation sourceName="bob" sinkNodeId="10" sinkNodeEntity="Filter" associationType="Favourite"/>
            <Label id="1" issue="10" label="red"/>
            <Label id="2" issue="10" label="blue" fieldid="10100"/>
            <CustomFieldValue id="1" issue="10" customfield="10000" numbervalue="1.5"/>
            <CustomFieldValue id="2" issue="10" customfield="10001" stringvalue="7" parentkey="6"/>
            <CustomFieldValue id="3" issue="10" customfield="10002" textvalue="long"/>
            <CustomFieldValue id="4" issue="10" customfield="10003" datevalue="2020-01-01 00:00:00.0"/>
            <CustomFieldValue id="5" issue="10" customfield="10004"/>
            <NodeAssociation sourceNodeId="10" sourceNodeEntity="Issue" sinkNodeId="77" sinkNodeEntity="Component" associationType="IssueComponent"/>
            <NodeAssociation sourceNodeId="10" sourceNodeEntity="Issue" sinkNodeId="78" sinkNodeEntity="Version" associationType="IssueVersion"/>
            <NodeAssociation sourceNodeId="10" sourceNodeEntity="Issue" sinkNodeId="79" sinkNodeEntity="Version" associationType="IssueFixVersion"/>
            <Issue id="10" number="1" project="1" type="1" summary=" blanks " status="1" reporter="ann"
              created="2020-01-01 10:00:00.25" duedate="2020-02-03 00:00:00.0" votes="1" timeestimate="0" archived="Y" security="4">
              <description><![CDATA[two
            lines]]></description>
            </Issue>
            """);
    SourceIssue issue = bundle.issue();
    assertThat(issue.summary()).isEqualTo(" blanks ");
    assertThat(issue.description()).contains("two\nlines");
    assertThat(issue.created()).contains(Instant.parse("2020-01-01T10:00:00.250Z"));
    assertThat(issue.due()).contains(LocalDate.of(2020, 2, 3));
    assertThat(issue.creator()).as("before there were creators").contains("ann");
    assertThat(issue.parentId()).contains("30");
    assertThat(issue.archived()).isTrue();
    assertThat(issue.remainingEstimate()).hasValue(0);
    assertThat(issue.timeSpent()).isEmpty();
    assertThat(issue.securityLevelId()).contains("4");
    assertThat(bundle.comments())
        .extracting(SourceComment::body)
        .containsExactly("first", "second");
    assertThat(bundle.comments().get(0).author()).isEmpty();
    assertThat(bundle.comments().get(0).roleLevel()).contains("3");
    assertThat(bundle.comments().get(1).groupLevel()).contains("devs");
    assertThat(bundle.worklogs().getFirst().seconds()).isEqualTo(3600);
    assertThat(bundle.history().getFirst().items().getFirst().newString()).contains("In Progress");
    assertThat(bundle.links()).extracting(SourceLink::destinationId).containsExactly("20");
    assertThat(bundle.incoming()).extracting(SourceLink::sourceId).containsExactly("30");
    assertThat(bundle.watchers()).extracting(SourceUserMark::user).containsExactly("ann");
    assertThat(bundle.voters()).extracting(SourceUserMark::user).containsExactly("bob");
    assertThat(bundle.labels())
        .extracting(SourceLabel::fieldId)
        .containsExactly(Optional.empty(), Optional.of("10100"));
    assertThat(bundle.fieldValues())
        .extracting(SourceFieldValue::kind)
        .containsExactly(
            ValueKind.NUMBER, ValueKind.STRING, ValueKind.TEXT, ValueKind.DATE, ValueKind.NONE);
    assertThat(bundle.fieldValues().get(1).parentKey()).contains("6");
    assertThat(bundle.components()).extracting(SourceAssociation::id).containsExactly("77");
    assertThat(bundle.affectsVersions()).extracting(SourceAssociation::id).containsExactly("78");
    assertThat(bundle.fixVersions()).extracting(SourceAssociation::id).containsExactly("79");
  }

  @Test
  void aFieldsContextsComeFromFiveTables() throws IOException {
    new Fixture(folder)
        .with(
            """
            <CustomField id="10" customfieldtypekey="p:select" name="Size"/>
            <FieldConfigScheme id="1" fieldid="customfield_10" name="Default"/>
            <FieldConfigScheme id="2" fieldid="customfield_10" name="Ops only"/>
            <ConfigurationContext id="1" key="customfield_10" fieldconfigscheme="1"/>
            <ConfigurationContext id="2" key="customfield_10" fieldconfigscheme="2" project="1"/>
            <FieldConfigSchemeIssueType id="1" fieldconfigscheme="1" fieldconfiguration="5"/>
            <FieldConfigSchemeIssueType id="2" fieldconfigscheme="2" fieldconfiguration="6" issuetype="3"/>
            <FieldConfigSchemeIssueType id="3" fieldconfigscheme="2" fieldconfiguration="6" issuetype="4"/>
            <FieldConfiguration id="5" fieldid="customfield_10"/>
            <FieldConfiguration id="6" fieldid="customfield_10"/>
            <CustomFieldOption id="21" customfield="10" customfieldconfig="5" sequence="1" value="L"/>
            <CustomFieldOption id="20" customfield="10" customfieldconfig="5" sequence="0" value="S" disabled="Y"/>
            <CustomFieldOption id="22" customfield="10" customfieldconfig="6" sequence="0" value="x" parentoptionid="21"/>
            <GenericConfiguration id="1" datatype="DefaultValue" datakey="5" xmlvalue="&lt;string&gt;20&lt;/string&gt;"/>
            """,
            source -> {
              SourceCustomField field = source.customFields().getFirst();
              assertThat(field.fieldId()).isEqualTo("customfield_10");
              SourceContext everywhere = field.contexts().get(0);
              assertThat(everywhere.isGlobal()).isTrue();
              assertThat(everywhere.issueTypes()).isEmpty();
              assertThat(everywhere.options())
                  .extracting(SourceOption::value)
                  .containsExactly("S", "L");
              assertThat(everywhere.options().getFirst().disabled()).isTrue();
              assertThat(everywhere.defaultValue()).contains("<string>20</string>");
              SourceContext ops = field.contexts().get(1);
              assertThat(ops.projects()).containsExactly("1");
              assertThat(ops.issueTypes()).containsExactly("3", "4");
              assertThat(field.option("22"))
                  .get()
                  .extracting(SourceOption::parentId)
                  .isEqualTo(Optional.of("21"));
            });
  }

  @Test
  void statusesOfErasWithoutCategoriesGetOne() throws IOException {
    new Fixture(folder)
        .with(
            """
            <Status id="1" name="Offen"/>
            <Status id="6" name="Zu"/>
            <Status id="10000" name="To Do"/>
            <Status id="10001" name="Cooking"/>
            <Status id="10002" name="Served" statuscategory="3"/>
            <Status id="10003" name="Done" statuscategory="1"/>
            """,
            source -> {
              assertThat(source.statuses())
                  .extracting(SourceStatus::category)
                  .containsExactly(
                      StatusCategory.TO_DO,
                      StatusCategory.DONE,
                      StatusCategory.TO_DO,
                      StatusCategory.IN_PROGRESS,
                      StatusCategory.DONE,
                      StatusCategory.DONE);
              assertThat(source.statuses())
                  .extracting(SourceStatus::categoryDerived)
                  .containsExactly(true, true, true, true, false, true);
            });
  }

  @Test
  void attachmentsAreFoundInEveryLayout() throws IOException {
    Path root = folder.resolve("attachments");
    List<String> files =
        List.of(
            "OLD/10000/OLD-1/100",
            "OLD/OLD-1/101",
            "OPS/OPS-1/102_report.pdf",
            "OLD/20000/OLD-10001/103",
            "OLD/10000/OLD-1/thumbs/_thumb_104.png");
    for (String file : files) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    new Fixture(folder)
        .with(
            PROJECTS
                + """
                <FileAttachment id="100" issue="1" filename="a" filesize="19" mimetype="text/plain"/>
                <FileAttachment id="101" issue="1" filename="b"/>
                <FileAttachment id="102" issue="1" filename="report.pdf"/>
                <FileAttachment id="103" issue="2" filename="d"/>
                <FileAttachment id="104" issue="1" filename="e"/>
                <FileAttachment id="105" issue="1" filename="../../OLD-1/101"/>
                <Issue id="1" number="1" project="1"/>
                <Issue id="2" number="10001" project="1"/>
                """,
            Optional.of(root),
            source ->
                assertThat(source.issues("1").flatMap(b -> b.attachments().stream()))
                    .extracting(a -> a.file().map(JiraSourceTest::content).orElse("-"))
                    .containsExactly(
                        "OLD/10000/OLD-1/100",
                        "OLD/OLD-1/101",
                        "OPS/OPS-1/102_report.pdf",
                        "-",
                        "-",
                        "OLD/20000/OLD-10001/103"));
  }

  private static String content(StoredFile file) {
    try (InputStream in = file.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

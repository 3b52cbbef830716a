package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.outcomes;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.TYPES;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.field.FieldType;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Values of custom fields, from a backup to a site and back. */
class IssueFieldsTest {

  private static final String FIELDS =
      """
      <CustomField id="1" name="Text" customfieldtypekey="%1$stextfield"/>
      <CustomField id="2" name="Area" customfieldtypekey="%1$stextarea"/>
      <CustomField id="3" name="Points" customfieldtypekey="%1$sfloat"/>
      <CustomField id="4" name="Day" customfieldtypekey="%1$sdatepicker"/>
      <CustomField id="5" name="Moment" customfieldtypekey="%1$sdatetime"/>
      <CustomField id="6" name="Person" customfieldtypekey="%1$suserpicker"/>
      <CustomField id="7" name="People" customfieldtypekey="%1$smultiuserpicker"/>
      <CustomField id="8" name="Version" customfieldtypekey="%1$sversion"/>
      <CustomField id="9" name="Versions" customfieldtypekey="%1$smultiversion"/>
      <CustomField id="10" name="Project" customfieldtypekey="%1$sproject"/>
      <CustomField id="11" name="Tags" customfieldtypekey="%1$slabels"/>
      <CustomField id="12" name="Page" customfieldtypekey="%1$surl"/>
      <CustomField id="13" name="Score" customfieldtypekey="com.example.app:score"/>
      """
          .formatted(TYPES);

  private static final String VALUES =
      """
      <CustomFieldValue id="1" issue="101" customfield="1" stringvalue="plain &amp; short"/>
      <CustomFieldValue id="2" issue="101" customfield="2" textvalue="h1. Head&#10;&#10;for [~bob]"/>
      <CustomFieldValue id="3" issue="101" customfield="3" numbervalue="2.5"/>
      <CustomFieldValue id="4" issue="101" customfield="4" datevalue="2015-02-03 00:00:00.0"/>
      <CustomFieldValue id="5" issue="101" customfield="5" datevalue="2015-02-03 04:05:06.0"/>
      <CustomFieldValue id="6" issue="101" customfield="6" stringvalue="key-bob"/>
      <CustomFieldValue id="7" issue="101" customfield="7" stringvalue="ann"/>
      <CustomFieldValue id="8" issue="101" customfield="7" stringvalue="nobody"/>
      <CustomFieldValue id="9" issue="101" customfield="8" numbervalue="30.0"/>
      <CustomFieldValue id="10" issue="101" customfield="9" numbervalue="30.0"/>
      <CustomFieldValue id="11" issue="101" customfield="9" numbervalue="31.0"/>
      <CustomFieldValue id="12" issue="101" customfield="10" numbervalue="1.0"/>
      <CustomFieldValue id="13" issue="101" customfield="12" stringvalue="https://acme.example/x"/>
      <CustomFieldValue id="14" issue="101" customfield="13" stringvalue="42"/>
      <CustomFieldValue id="15" issue="101" customfield="99" stringvalue="of a field that is gone"/>
      <Label id="1" issue="101" fieldid="11" label="red"/>
      """;

  @TempDir private Path folder;

  @Test
  void movesValuesOfEveryBuiltInTypeAndKeepsTheOthersBeside() {
    String rows = FIELDS + issue(1, "one", "") + issue(2, "two, without values", "") + VALUES;
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode fields = get(world, "OPS-1").path("fields");
      assertThat(value(world, fields, "Text#1").asString()).isEqualTo("plain & short");
      assertThat(value(world, fields, "Area#2").asString())
          .contains("h1. Head", "[~accountid:" + world.account("bob@acme.example") + "]");
      assertThat(value(world, fields, "Points#3").asDouble()).isEqualTo(2.5);
      assertThat(value(world, fields, "Day#4").asString()).isEqualTo("2015-02-03");
      assertThat(value(world, fields, "Moment#5").asString()).startsWith("2015-02-03T04:05:06");
      assertThat(value(world, fields, "Person#6").path("accountId").asString())
          .isEqualTo(world.account("bob@acme.example"));
      assertThat(value(world, fields, "People#7")).hasSize(1);
      assertThat(value(world, fields, "Version#8").path("name").asString()).isEqualTo("1.0");
      assertThat(value(world, fields, "Versions#9")).hasSize(2);
      assertThat(value(world, fields, "Project#10").path("key").asString()).isEqualTo("OPS");
      assertThat(value(world, fields, "Tags#11").toString()).isEqualTo("[\"red\"]");
      assertThat(value(world, fields, "Page#12").asString()).isEqualTo("https://acme.example/x");
      assertThat(value(world, fields, "Created in source#created").asString())
          .startsWith("2012-05-03T10:00:00");
      assertThat(get(world, "OPS-1").path("properties").path("aloft.fields").path("fields"))
          .hasToString(
              "{\"People#7\":[\"ann\",\"nobody\"],\"Person#6\":[\"key-bob\"],\"Score#13\":[\"42\"]}");
      settled(world);
      assertThat(outcomes(world, "CustomFieldValue"))
          .containsExactly(
              "keptOutside jira.issue 3",
              "moved jira.issue 11",
              "technical value-of-deleted-field 1");
    }
  }

  @Test
  void aProjectPickerMayPointAtAProjectWhoseIssuesStayBehind() {
    String rows =
        FIELDS
            + issue(1, "one", "")
            + """
            <Project id="2" name="Web" key="WEB" lead="ann"/>
            <CustomFieldValue id="12" issue="101" customfield="10" numbervalue="2.0"/>
            """;
    String spec =
        """
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: whole}
        spec: {select: {source: default, keys: [OPS]}, executor: rest, keys: keep}
        ---
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: configuration}
        spec: {select: {source: default, keys: [WEB]}, content: none}
        """;
    try (JiraWorld world = IssueWorld.in(folder, rows).spec(spec).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode fields = get(world, "OPS-1").path("fields");
      assertThat(value(world, fields, "Project#10").path("key").asString()).isEqualTo("WEB");
      settled(world);
    }
  }

  private static JsonNode value(JiraWorld world, JsonNode fields, String key) {
    return fields.path(world.idOf(Address.of(FieldType.TYPE, key)));
  }
}

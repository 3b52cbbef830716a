package dev.aloft.origin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which table is which entity, and which column which attribute. */
class EntityTablesTest {

  @Test
  void aColumnIsCalledByTheEntityEnginesRuleUnlessItIsRenamed() {
    EntityTable users = JiraTables.ALL.entity("cwd_user").orElseThrow();
    assertThat(users.entity()).isEqualTo("User");
    assertThat(users.attribute("lower_user_name")).isEqualTo("lowerUserName");
    EntityTable issues = JiraTables.ALL.entity("jiraissue").orElseThrow();
    assertThat(issues.attribute("issuenum")).isEqualTo("number");
    assertThat(issues.attribute("duedate")).isEqualTo("duedate");
  }

  @Test
  void lettersOfNamesDifferFromDatabaseToDatabase() {
    EntityTable issues = JiraTables.ALL.entity("JIRAISSUE").orElseThrow();
    assertThat(issues.attribute("PKEY")).isEqualTo("key");
    assertThat(issues.attribute("WORKFLOW_ID")).isEqualTo("workflowId");
    assertThat(JiraTables.ALL.isSecret("CWD_USER", "CREDENTIAL")).isTrue();
    assertThat(EntityTables.isOfApp("ao_60db71_sprint")).isTrue();
  }

  @Test
  void noTwoTablesAreOneEntityAndNoneIsBothReadAndLeft() {
    List<String> entities =
        JiraTables.ALL.names().stream()
            .map(name -> JiraTables.ALL.entity(name).orElseThrow().entity())
            .toList();
    assertThat(new HashSet<>(entities)).hasSameSizeAs(entities);
    assertThat(JiraTables.ALL.names()).noneMatch(JiraTables.ALL::isLeft);
  }

  @Test
  void aTableIsReadInTheOrderOfItsKeyAndNamesAreQuoted() {
    SourceTable table =
        new SourceTable(
            "jiraissue", JiraTables.ALL.entity("jiraissue"), List.of("id", "pkey"), List.of("id"));
    Naming naming = new Naming("jira", "\"");
    assertThat(table.select(naming, Optional.empty()))
        .isEqualTo("SELECT \"id\", \"pkey\" FROM \"jira\".\"jiraissue\" ORDER BY \"id\"");
    assertThat(naming.grant("jiraissue", "al\"oft"))
        .isEqualTo("GRANT SELECT ON \"jira\".\"jiraissue\" TO \"al\"\"oft\";");
  }

  @Test
  void dueDatesThatAreNoMidnightsMakeTheZoneDoubtful() {
    DueDates dates = new DueDates();
    assertThat(dates.doubtful()).isFalse();
    dates.add("2024-01-02 00:00:00.0");
    assertThat(dates.doubtful()).isFalse();
    dates.add("2024-01-02 23:00:00.0");
    assertThat(dates.doubtful()).isFalse();
    dates.add("2024-07-02 22:00:00.0");
    assertThat(dates.doubtful()).isTrue();
  }
}

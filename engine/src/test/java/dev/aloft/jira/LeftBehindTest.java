package dev.aloft.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.issue.IssueLane;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.ledger.Loss;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no type moves yet is told by its name, and by what makes it worth a look. */
class LeftBehindTest {

  @TempDir private Path folder;

  private List<String> leftBehind(String rows) {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows("<Project id=\"1\" name=\"Ops\" key=\"OPS\"/><IssueType id=\"1\" name=\"Task\"/>")
            .rows(rows)
            .types(new IssueTypeType(), new ProjectType())
            .lane(new IssueLane())
            .start()) {
      return world.plan().losses().stream()
          .filter(Loss::gone)
          .map(loss -> loss.count() + " " + loss.attribute() + ": " + loss.becomes())
          .toList();
    }
  }

  @Test
  void workflowsAreNamedWithTheRulesThatAppsBrought() {
    assertThat(
            leftBehind(
                """
                <Workflow id="1" name="Build"><descriptor><![CDATA[<?xml version="1.0"?>
                <!DOCTYPE workflow PUBLIC "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN"
                  "http://www.opensymphony.com/osworkflow/workflow_2_8.dtd">
                <workflow><initial-actions><action id="1" name="Create">
                  <restrict-to><conditions type="AND"><condition type="class">
                    <arg name="class.name">com.example.OnlyOnMondays</arg></condition></conditions></restrict-to>
                  <validators><validator type="class">
                    <arg name="class.name">com.atlassian.jira.workflow.validator.PermissionValidator</arg>
                    <arg name="permission">Create Issue</arg></validator></validators>
                  <results><unconditional-result><post-functions><function type="class">
                    <arg name="class.name">com.example.Ring</arg></function></post-functions>
                  </unconditional-result></results></action></initial-actions></workflow>]]></descriptor></Workflow>
                <Workflow id="2" name="Broken" descriptor="&lt;workflow&gt;&lt;step&gt;"/>
                """))
        .containsExactly(
            "2 jira.workflow: not moved, statuses lead to each other freely: \"Broken\", \"Build\"",
            "1 jira.workflow.condition: of an app: com.example.OnlyOnMondays in \"Build\"",
            "1 jira.workflow.function: of an app: com.example.Ring in \"Build\"");
  }
}

package dev.aloft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The smallest backup with a bit of everything: one project, three issues with a gap between their
 * numbers, two comments.
 */
final class SmallBackup {

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!--
      ___ Environment ____________________________

           JIRA Build                                    : 7.13.0#713000-sha1:fbf4068
      -->
      <entity-engine-xml>
        <Action id="20000" issue="10000" author="ada" type="comment" body="Seen it too, see OPS-4." created="2019-03-01 09:00:00.0" updateauthor="ada" updated="2019-03-01 09:00:00.0"/>
        <Action id="20001" issue="10002" author="gone" type="comment" body="*Fixed* for [~ada]." created="2019-03-02 09:00:00.0" updateauthor="gone" updated="2019-03-02 09:00:00.0"/>
        <ApplicationUser id="10100" userKey="ada" lowerUserName="ada"/>
        <ApplicationUser id="10101" userKey="gone" lowerUserName="gone"/>
        <Directory id="1" directoryName="Jira Internal Directory" implementationClass="com.atlassian.crowd.directory.InternalDirectory" type="INTERNAL" active="1" position="0" createdDate="2019-01-01 00:00:00.0" updatedDate="2019-01-01 00:00:00.0"/>
        <Issue id="10000" number="1" project="10000" key="OPS-1" reporter="ada" assignee="ada" creator="ada" type="3" summary="The crane squeaks" priority="3" status="1" created="2019-03-01 08:00:00.0" updated="2019-03-01 09:00:00.0" votes="0" watches="1" workflowId="1"/>
        <Issue id="10001" number="2" project="10000" key="OPS-2" reporter="gone" creator="gone" type="3" summary="Paint the gate" priority="3" status="1" created="2019-03-01 08:30:00.0" updated="2019-03-01 08:30:00.0" votes="0" watches="0" workflowId="2"/>
        <Issue id="10002" number="4" project="10000" key="OPS-4" reporter="ada" creator="ada" type="3" summary="Order rope" description="Like OPS-1, but with rope." priority="3" resolution="1" status="6" created="2019-03-01 08:45:00.0" updated="2019-03-02 09:00:00.0" resolutiondate="2019-03-02 09:00:00.0" votes="0" watches="0" workflowId="3"/>
        <IssueType id="3" sequence="1" name="Task" description="Work to do."/>
        <Priority id="3" sequence="3" name="Medium" description="As usual." statusColor="#ff9900"/>
        <Project id="10000" name="Operations" key="OPS" originalkey="OPS" lead="ada" counter="4" assigneetype="2" projecttype="software"/>
        <ProjectKey id="10000" projectId="10000" projectKey="OPS"/>
        <Resolution id="1" sequence="1" name="Done" description="Work has ended."/>
        <Status id="1" sequence="1" name="Open" description="Not begun." statuscategory="2"/>
        <Status id="6" sequence="6" name="Closed" description="Over." statuscategory="3"/>
        <User id="10100" directoryId="1" userName="ada" lowerUserName="ada" active="1" displayName="Ada Lovelace" emailAddress="ada@acme.example"/>
        <User id="10101" directoryId="1" userName="gone" lowerUserName="gone" active="0" displayName="Gone Person" emailAddress=""/>
        <UserAssociation sourceName="ada" sinkNodeId="10000" sinkNodeEntity="Issue" associationType="WatchIssue"/>
      </entity-engine-xml>
      """;

  private SmallBackup() {}

  /** Writes it into the folder. */
  static Path in(Path folder) throws IOException {
    return changed(folder, xml -> xml);
  }

  /** Writes what somebody made of its XML. */
  static Path changed(Path folder, UnaryOperator<String> change) throws IOException {
    return Files.writeString(folder.resolve("site.xml"), change.apply(XML));
  }

  /** With more rows. */
  static Path with(Path folder, String rows) throws IOException {
    return changed(
        folder, xml -> xml.replace("</entity-engine-xml>", rows + "</entity-engine-xml>"));
  }
}

package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.source.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

  @TempDir private Path folder;

  @Test
  void areToldInTheOrderInWhichTheyAreAsked() throws IOException {
    assertThat(
            sentence(
                """
                <Directory id="1" directoryName="Jira" active="1" type="INTERNAL" position="1"/>
                <Directory id="2" directoryName="Corp" active="1" type="CONNECTOR" position="0"/>
                <Directory id="3" directoryName="Old" active="0" type="CROWD" position="2"/>
                <DirectoryAttribute directoryId="2" name="com.atlassian.crowd.directory.sync.laststartsynctime" value="1468249998281"/>
                <DirectoryAttribute directoryId="3" name="com.atlassian.crowd.directory.sync.laststartsynctime" value="0"/>
                <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"/>
                <User id="2" directoryId="2" userName="ann" lowerUserName="ann" active="1"/>
                <User id="3" directoryId="2" userName="bob" lowerUserName="bob" active="1"/>
                """))
        .contains(
            "People of emea come from 3 directories, in this order:"
                + " \"Corp\" (LDAP, last copied 2016-07-11) with 2;"
                + " \"Jira\" (internal) with 0 and 1 shadowed;"
                + " \"Old\" (Crowd, switched off) with 0.");
  }

  @Test
  void areNotWorthAWordWhereThereIsOnlyTheInternalOne() throws IOException {
    assertThat(
            sentence(
                """
                <Directory id="1" directoryName="Jira" active="1" type="INTERNAL" position="0"/>
                <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"/>
                """))
        .isEmpty();
  }

  @Test
  void ofAnUnknownKindAreSaidToBe() throws IOException {
    assertThat(
            sentence(
                """
                <Directory id="1" directoryName="New" active="1" type="NOVEL" position="0"/>
                <Directory id="2" directoryName="Corp" active="1" type="CROWD" position="1"/>
                """))
        .contains(
            "People of emea come from 2 directories, in this order:"
                + " \"New\" (of unknown kind) with 0; \"Corp\" (Crowd) with 0.");
  }

  private Optional<String> sentence(String rows) throws IOException {
    List<Optional<String>> told = new ArrayList<>();
    new Fixture(folder)
        .with(rows, source -> told.add(new Directories("emea", source.people()).sentence()));
    return told.getFirst();
  }
}

package dev.aloft.jira.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.source.SourceMembership.MemberKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

  @TempDir Path folder;

  @Nested
  class BeforeDirectories {

    private static final String ROWS =
        """
        <OSPropertyString id="2" value="Ann Example"/>
        <OSUser id="1" name="ann"/>
        <OSUser id="2" name="bare"/>
        <OSGroup id="1" name="jira-users"/>
        <OSMembership id="1" userName="ann" groupName="jira-users"/>
        <OSPropertyEntry id="1" entityName="OSUser" entityId="1" propertyKey="email"/>
        <OSPropertyEntry id="2" entityName="OSUser" entityId="1" propertyKey="fullName"/>
        <OSPropertyEntry id="3" entityName="OSUser" entityId="1" propertyKey="jira.meta.x"/>
        <OSPropertyEntry id="4" entityName="Other" entityId="2" propertyKey="email"/>
        <OSPropertyString id="1" value="ann@acme.example"/>
        <OSPropertyString id="4" value="not@this.example"/>
        <Project id="1" key="A" lead="gone"/>
        """;

    @Test
    void namesAndAddressesAreProperties() throws IOException {
      new Fixture(folder)
          .with(
              ROWS,
              source -> {
                SourceUser ann = source.people().person("ann");
                assertThat(ann.email()).contains("ann@acme.example");
                assertThat(ann.displayName()).isEqualTo("Ann Example");
                assertThat(ann.active()).isTrue();
                assertThat(ann.rows())
                    .extracting(RowRef::entity)
                    .containsExactlyInAnyOrder(
                        "OSUser",
                        "OSPropertyEntry",
                        "OSPropertyString",
                        "OSPropertyEntry",
                        "OSPropertyString");
                SourceUser bare = source.people().person("bare");
                assertThat(bare.email()).isEmpty();
                assertThat(bare.displayName()).isEqualTo("bare");
                assertThat(source.people().memberships())
                    .singleElement()
                    .satisfies(m -> assertThat(m.member()).isEqualTo("ann"));
                assertThat(source.people().groups())
                    .extracting(SourceGroup::name)
                    .containsExactly("jira-users");
              });
    }

    @Test
    void whoIsOnlyNamedIsMissing() throws IOException {
      new Fixture(folder)
          .with(
              ROWS,
              source -> {
                assertThat(source.people().missing())
                    .extracting(SourceUser::key)
                    .containsExactly("gone");
                assertThat(source.people().person("gone").kind()).isEqualTo(UserKind.MISSING);
                assertThat(source.people().person("ANN").kind()).isEqualTo(UserKind.PRESENT);
              });
    }
  }

  @Nested
  class WithDirectories {

    private static final String ROWS =
        """
        <Directory id="1" directoryName="Internal" active="1" type="INTERNAL" position="1"/>
        <Directory id="2" directoryName="LDAP" active="1" type="CONNECTOR" position="0"/>
        <Directory id="3" directoryName="Old" active="0" type="CONNECTOR" position="-1"/>
        <User id="1" directoryId="1" userName="Ann" lowerUserName="ann" active="1" displayName="Ann (internal)" emailAddress="a1@acme.example"/>
        <User id="2" directoryId="2" userName="Ann" lowerUserName="ann" active="1" displayName="Ann" emailAddress="a2@acme.example"/>
        <User id="3" directoryId="3" userName="ann" lowerUserName="ann" active="1" displayName="Ann (old)"/>
        <User id="4" directoryId="1" userName="leaver" lowerUserName="leaver" active="0" firstName="Lee" lastName="Aver"/>
        <User id="5" directoryId="3" userName="locked" lowerUserName="locked" active="1" emailAddress=" "/>
        <Group id="1" directoryId="1" groupName="Devs" lowerGroupName="devs" active="1" description=""/>
        <Group id="2" directoryId="2" groupName="devs" lowerGroupName="devs" active="1" description="from LDAP"/>
        <Group id="3" directoryId="1" groupName="all" lowerGroupName="all" active="1"/>
        <Membership id="1" directoryId="1" membershipType="GROUP_USER" parentName="Devs" childName="ann"/>
        <Membership id="2" directoryId="2" membershipType="GROUP_USER" parentName="devs" childName="Ann"/>
        <Membership id="3" directoryId="1" membershipType="GROUP_GROUP" parentName="all" childName="devs"/>
        <Membership id="4" directoryId="1" membershipType="GROUP_USER" parentName="all" childName="nobody"/>
        """;

    @Test
    void theFirstActiveDirectoryWins() throws IOException {
      new Fixture(folder)
          .with(
              ROWS,
              source -> {
                SourceUser ann = source.people().person("ann");
                assertThat(ann.email()).contains("a2@acme.example");
                assertThat(ann.directory())
                    .get()
                    .extracting(SourceDirectory::name)
                    .isEqualTo("LDAP");
                assertThat(source.people().shadowed())
                    .extracting(SourceUser::displayName)
                    .containsExactly("Ann (internal)", "Ann (old)");
                assertThat(source.people().directories())
                    .extracting(SourceDirectory::name)
                    .containsExactly("LDAP", "Internal", "Old");
                assertThat(source.people().person("locked").active()).isFalse();
                assertThat(source.people().person("locked").email()).isEmpty();
                assertThat(source.people().person("leaver").active()).isFalse();
                assertThat(source.people().person("leaver").displayName()).isEqualTo("Lee Aver");
              });
    }

    @Test
    void aGroupOfTwoDirectoriesIsOneAndOnlyMembershipsBesideTheAccountCount() throws IOException {
      new Fixture(folder)
          .with(
              ROWS,
              source -> {
                assertThat(source.people().groups())
                    .extracting(SourceGroup::name, SourceGroup::description, g -> g.rows().size())
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("devs", "from LDAP", 2),
                        org.assertj.core.groups.Tuple.tuple("all", "", 1));
                assertThat(source.people().memberships())
                    .extracting(SourceMembership::kind, SourceMembership::effective)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MemberKind.USER, false),
                        org.assertj.core.groups.Tuple.tuple(MemberKind.GROUP, true),
                        org.assertj.core.groups.Tuple.tuple(MemberKind.USER, false),
                        org.assertj.core.groups.Tuple.tuple(MemberKind.USER, true));
              });
    }

    @Test
    void keysStandApartFromNamesSinceTheyExist() throws IOException {
      new Fixture(folder)
          .with(
              ROWS
                  + """
                  <ApplicationUser id="1" userKey="JIRAUSER10100" lowerUserName="ann"/>
                  <ApplicationUser id="2" userKey="oldname" lowerUserName="leaver"/>
                  <ApplicationUser id="3" userKey="user63" lowerUserName="user63"/>
                  <Project id="1" key="A" lead="user63"/>
                  """,
              source -> {
                People people = source.people();
                assertThat(people.person("JIRAUSER10100").name()).isEqualTo("Ann");
                assertThat(people.person("ann").key()).isEqualTo("JIRAUSER10100");
                assertThat(people.person("oldname").name()).isEqualTo("leaver");
                assertThat(people.person("user63").kind()).isEqualTo(UserKind.DELETED);
                assertThat(people.missing()).isEmpty();
                assertThat(people.memberships().get(1).member()).isEqualTo("devs");
                assertThat(people.memberships().get(3).member()).isEqualTo("JIRAUSER10100");
              });
    }
  }
}

package dev.aloft.jira.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.user.UserType;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Groups that become one have everybody's members, whatever the order in which they are named. */
class MergedGroupsPropertyTest {

  private static final List<String> PEOPLE = List.of("ann", "bob", "cat", "dan");

  @Property(tries = 12)
  void nobodyIsLostAndTheOrderDoesNotMatter(
      @ForAll("members") List<Set<String>> groups, @ForAll long seed) throws IOException {
    Set<String> everybody = new TreeSet<>();
    groups.forEach(everybody::addAll);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      names.add("team " + i);
    }
    Collections.shuffle(names, new Random(seed));

    assertThat(merged(groups, names)).isEqualTo(everybody);
  }

  @Provide
  Arbitrary<List<Set<String>>> members() {
    return Arbitraries.of(PEOPLE).set().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Set<String> merged(List<Set<String>> groups, List<String> names)
      throws IOException {
    Path folder = Files.createTempDirectory("merged");
    String match = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows(rows(groups))
            .spec(spec(match))
            .types(new UserType(), new GroupType())
            .accounts(PEOPLE.stream().map(name -> name + "@acme.example").toArray(String[]::new))
            .start()) {
      world.apply();
      var group =
          world.people().groups().find(world.idOf(Address.of("group", "everybody"))).orElseThrow();
      Map<String, String> byId =
          PEOPLE.stream()
              .collect(Collectors.toMap(name -> world.account(name + "@acme.example"), n -> n));
      return world.people().groups().members(group).stream()
          .map(byId::get)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String spec(String match) {
    return """
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec: {groups: [{match: [%s], to: everybody}]}
    ---
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, executor: rest, keys: keep}
    """
        .formatted(match);
  }

  private static String rows(List<Set<String>> groups) {
    StringBuilder rows =
        new StringBuilder(
            """
            <Project id="1" name="Ops" key="OPS" lead="ann"/>
            <ProjectRole id="1" name="Developers"/>
            <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
            """);
    for (int i = 0; i < PEOPLE.size(); i++) {
      rows.append(
          """
          <User id="%1$d" directoryId="1" userName="%2$s" lowerUserName="%2$s" active="1"
              displayName="%2$s" emailAddress="%2$s@acme.example"/>
          """
              .formatted(i + 1, PEOPLE.get(i)));
    }
    int membership = 0;
    for (int i = 0; i < groups.size(); i++) {
      rows.append(
          """
          <Group id="%1$d" groupName="team %1$d" lowerGroupName="team %1$d" directoryId="1" active="1"/>
          <ProjectRoleActor id="%1$d" pid="1" projectroleid="1"
              roletype="atlassian-group-role-actor" roletypeparameter="team %1$d"/>
          """
              .formatted(i));
      for (String member : groups.get(i)) {
        rows.append(
            """
            <Membership id="%d" membershipType="GROUP_USER" parentName="team %d" childName="%s"
                directoryId="1"/>
            """
                .formatted(++membership, i, member));
      }
    }
    return rows.toString();
  }
}

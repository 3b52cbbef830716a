package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Wherever an address stands in the source or the spec, no command prints it in full, in whatever
 * form. After a purge no file of Aloft's own holds it, but where it is a thing's name or key, which
 * is told.
 */
class CanaryAddressTest {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("validate"),
          List.of("plan"),
          List.of("plan", "--full"),
          List.of("plan", "--json"),
          List.of("show", "--full"),
          List.of("show", "--markdown"),
          List.of("apply", "--auto-approve"),
          List.of("apply", "--auto-approve", "--json"),
          List.of("verify"),
          List.of("verify", "--json"),
          List.of("drift"),
          List.of("state", "list"),
          List.of("state", "list", "--json"),
          List.of("users", "workbench"),
          List.of("users", "workbench", "--json"),
          List.of("state", "purge", "--people", "--dry-run"),
          List.of("state", "purge", "--people", "--yes", "--json"));

  /** Where the address stands; the last two are wrong on purpose, so that problems are told. */
  private enum Place {
    OWN_ADDRESS,
    LOGIN,
    TEXTS,
    NAMES,
    MAP,
    TWICE,
    BROKEN_MAP
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void isToldByNoCommand(@ForAll("addresses") String canary) throws IOException {
    for (Place place : Place.values()) {
      isToldByNoCommand(canary, place);
    }
  }

  private static void isToldByNoCommand(String canary, Place place) throws IOException {
    Path folder = Files.createTempDirectory("canary");
    try (RehearsalSite site =
        new SandboxSites(Clock.systemUTC(), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person("ann@acme.example", "Ann Able"),
                    new OpenSource.Person(canary, "Canary Bird"),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example")) {
      Files.writeString(folder.resolve("entities.xml"), backup(canary, place));
      Files.writeString(folder.resolve("users.csv"), map(canary, place));
      Crowd.spec(
          folder,
          "{standIn: archive@acme.example, map: users.csv, maxStandIns: 100 %}",
          site.access("default").site());
      Environment environment =
          new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, Clock.systemUTC());
      for (List<String> command : COMMANDS) {
        ShellRun run = ShellRun.of(Commands.all(), environment, command.toArray(String[]::new));
        assertThat((run.out() + run.err()).toLowerCase(Locale.ROOT))
            .as("%s, address in %s", command, place)
            .doesNotContain(canary.toLowerCase(Locale.ROOT));
      }
      if (place != Place.BROKEN_MAP) {
        String purged =
            ShellRun.of(Commands.all(), environment, "state", "purge", "--people", "--dry-run")
                .out();
        boolean told = purged.contains("have an address for a name or key");
        assertThat(told).as(purged).isEqualTo(place == Place.NAMES || place == Place.LOGIN);
        assertThat(told ? List.of() : holding(folder.resolve(".aloft"), canary))
            .as("after the purge")
            .isEmpty();
      }
    } finally {
      try (WorkFolder gone = new WorkFolder(folder, false)) {
        assertThat(gone.path()).exists();
      }
    }
  }

  private static List<Path> holding(Path folder, String canary) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, canary)).toList();
    }
  }

  private static boolean holds(Path file, String canary) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT)
          .contains(canary.toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String map(String canary, Place place) {
    return switch (place) {
      case MAP -> "source,email\nbob," + canary + "\n" + canary + "x.example,stand-in\n";
      case BROKEN_MAP ->
          "source,email\n" + canary + ",nothing\n" + canary + "\n" + canary + ",a,b\n";
      default -> "source,email\n";
    };
  }

  private static String backup(String canary, Place place) {
    String own = place == Place.OWN_ADDRESS || place == Place.TWICE ? canary : "ann@acme.example";
    String other = place == Place.TWICE ? canary.toUpperCase(Locale.ROOT) : "";
    String login = place == Place.LOGIN ? canary.toLowerCase(Locale.ROOT) : "bob";
    String text = place == Place.TEXTS ? canary : "nobody";
    String name = place == Place.NAMES ? canary : "x";
    return """
    <entity-engine-xml>
    <Project id="1" name="Ops %4$s" key="OPS" lead="ann" counter="1" description="Ask %3$s"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1" displayName="Ann %4$s" emailAddress="%1$s"/>
    <User id="2" directoryId="1" userName="%2$s" lowerUserName="%2$s" active="1" displayName="Bob" emailAddress="%5$s"/>
    <Group id="1" groupName="Team %4$s" lowerGroupName="team %4$s" directoryId="1" active="1" description="Mail %3$s"/>
    <Membership id="1" membershipType="GROUP_USER" parentName="Team %4$s" childName="%2$s" lowerParentName="team %4$s" lowerChildName="%2$s" directoryId="1"/>
    <ProjectRole id="1" name="Crew" description="Mail %3$s"/>
    <ProjectRoleActor id="1" pid="1" projectroleid="1" roletype="atlassian-group-role-actor" roletypeparameter="Team %4$s"/>
    <Component id="1" project="1" name="Hull %4$s" description="Mail %3$s" lead="%2$s"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png" description="Mail %3$s"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2" description="Mail %3$s"/>
    <Priority id="1" sequence="1" name="High" statusColor="#990000"/>
    <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1" priority="1" reporter="ann" creator="%2$s" assignee="%2$s" summary="Mail %3$s" description="[~%2$s] and %3$s" created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    <UserAssociation sourceName="%2$s" sinkNodeId="10" sinkNodeEntity="Issue" associationType="WatchIssue"/>
    <Action id="1" issue="10" author="%2$s" type="comment" actionbody="Mail %3$s" created="2024-01-03 03:04:05.0" updated="2024-01-03 03:04:05.0"/>
    </entity-engine-xml>
    """
        .formatted(own, login, text, name, other);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> local =
        Arbitraries.strings().withChars("abcxyzABC019._%+-").ofMinLength(6).ofMaxLength(12);
    Arbitrary<String> domain = Arbitraries.of("canary.example", "mail.canary-bird.example");
    return Combinators.combine(local, domain).as((name, at) -> "q" + name + "z@" + at);
  }
}

package dev.aloft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A backup of many people, one in twenty of them in trouble, and some with names that mean harm.
 * Everybody reports an issue.
 */
final class Crowd {

  /** Login names by what they would do. */
  static final String SCRIPT = "</script><script>document.title='x'</script>";

  static final String FORMULA = "=cmd|' /C calc'!A0";

  private static final List<String> GIVEN =
      List.of("Ada", "Bo", "Chidi", "Dörte", "Émile", "Farah", "Grzegorz", "Hana", "Ines", "Jomo");
  private static final List<String> FAMILY =
      List.of("Okafor", "Lindqvist", "Nguyễn", "Müller", "Haddad", "Kowalska", "Tanaka", "O'Brien");

  private Crowd() {}

  /**
   * Writes backup and spec.
   *
   * @param users the value of the Users document, in braces
   */
  static void in(Path folder, int people, String users, String site) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            """
            <entity-engine-xml>
            <Project id="1" name="Ops" key="OPS" lead="p0" counter="%d"/>
            <Directory id="1" position="0" directoryName="Corporate LDAP" active="1" type="CONNECTOR"/>
            <Directory id="2" position="1" directoryName="Jira Internal Directory" active="1" type="INTERNAL"/>
            <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
            <Status id="1" sequence="1" name="Open" statuscategory="2"/>
            <Priority id="1" sequence="1" name="High" statusColor="#990000"/>
            """
                .formatted(people));
    for (int i = 0; i < people; i++) {
      Somebody one = somebody(i);
      xml.append(
          "<ApplicationUser id=\"%d\" userKey=\"%s\" lowerUserName=\"%s\"/>%n"
              .formatted(i + 1, escaped(one.key()), escaped(one.login())));
      xml.append(
          "<User id=\"%d\" directoryId=\"%d\" userName=\"%s\" lowerUserName=\"%s\" active=\"%d\" displayName=\"%s\" emailAddress=\"%s\"/>%n"
              .formatted(
                  i + 1,
                  i % 3 == 0 ? 2 : 1,
                  escaped(one.login()),
                  escaped(one.login()),
                  i % 20 == 11 ? 0 : 1,
                  escaped(one.name()),
                  escaped(one.email())));
    }
    for (int i = 0; i < people; i++) {
      xml.append(
          "<Issue id=\"%d\" key=\"OPS-%d\" number=\"%d\" project=\"1\" type=\"1\" status=\"1\" priority=\"1\" reporter=\"%s\" creator=\"p0\" assignee=\"%s\" summary=\"Errand\" created=\"2024-01-02 03:04:05.0\" updated=\"2024-01-02 03:04:05.0\"/>%n"
              .formatted(
                  i + 10,
                  i + 1,
                  i + 1,
                  escaped(somebody(i).key()),
                  escaped(somebody((i * i) % 97 % people).key())));
    }
    Files.writeString(folder.resolve("entities.xml"), xml.append("</entity-engine-xml>\n"));
    spec(folder, users, site);
  }

  private record Somebody(String key, String login, String name, String email) {}

  private static Somebody somebody(int i) {
    String name = GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i / 3 % FAMILY.size());
    String email = "p" + i + "@acme.example";
    String key = "p" + i;
    return switch (i) {
      case 1 -> new Somebody(key, "script", SCRIPT, email);
      case 2 -> new Somebody(FORMULA, FORMULA, "=HYPERLINK(\"http://x.example\")", email);
      case 3 -> new Somebody(key, "rtl", "\u202Eelpmaxe.emca@nimda \uD83D\uDE80 مها", email);
      case 4 -> new Somebody(key, "quote", "Quentin \"Q\" O'Neil, Jr. &amp; <b>", email);
      default ->
          switch (i % 20) {
            case 5 -> new Somebody(key, key, name, "");
            case 7 -> new Somebody(key, key, name, "p" + (i - 1) + "@acme.example");
            case 9 -> new Somebody(key, key, name, "p" + i + "@elsewhere.example");
            case 13 -> new Somebody(key, "now" + i, name, email);
            case 15 -> new Somebody(key, key, name, "support." + i + "@");
            default -> new Somebody(key, key, name, email);
          };
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Writes the spec only. */
  static void spec(Path folder, String users, String site) throws IOException {
    String text =
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
          target:
            site: %s
            auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
        ---
        apiVersion: aloft/v1
        kind: Users
        metadata: {name: everyone}
        spec: %s
        ---
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: all}
        spec:
          select: {source: default}
          content: all
          executor: rest
          keys: keep
        """
            .formatted(site, users);
    Files.writeString(folder.resolve("aloft.yaml"), text);
  }
}

package dev.aloft.cli;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.sites.CloudSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A folder with a backup and a spec that brings all of it to the site {@code acme}. */
record AcmeFolder(CloudWorld world, Path folder) {

  private static final String TOKEN = "secret-1";
  private static final String KEY = "key-1";

  /** Writes the backup and the spec. */
  void write(String backup) throws IOException {
    write(backup, "", "");
  }

  /** The same with the organization of the site. */
  void writeWithOrganization(String backup) throws IOException {
    write(backup, organization(), "");
  }

  /** The same with what a {@code Users} document says, in braces. */
  void writeWithOrganization(String backup, String users) throws IOException {
    write(backup, organization(), users(users));
  }

  /** The same, and nothing of the organization. */
  void write(String backup, String users) throws IOException {
    write(backup, "", users(users));
  }

  /** The same with the organization's directory of provisioned people. */
  void writeWithDirectory(String backup, String users) throws IOException {
    write(backup, organization(", " + directory()), users(users));
  }

  private static String users(String spec) {
    return """
    ---
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec: %s
    """
        .formatted(spec);
  }

  private String directory() {
    return "provisioning: {url: %s/scim, directory: %s, token: \"${env:ATLASSIAN_ORG_TOKEN}\"}"
        .formatted(world.sandbox().address(CloudSites.API), world.organization().directoryId());
  }

  /** The same with a directory of some id, and what the organization is expected to be. */
  void writeExpecting(String backup, String directory, String expectation) throws IOException {
    write(
        backup,
        organization(
            ", "
                + directory().replace(world.organization().directoryId(), directory)
                + ", expect: "
                + expectation),
        "");
  }

  /** The same with what the organization is expected to be, in braces. */
  void writeExpecting(String backup, String expectation) throws IOException {
    write(backup, organization(", expect: " + expectation), "");
  }

  private String organization() {
    return organization("");
  }

  private String organization(String more) {
    return "organization: {url: %s/admin, id: %s, token: \"${env:ATLASSIAN_ORG_TOKEN}\"%s}"
        .formatted(world.sandbox().address(CloudSites.API), world.organization().id(), more);
  }

  private void write(String backup, String organization, String documents) throws IOException {
    Files.writeString(folder.resolve("entities.xml"), backup);
    Files.writeString(
        folder.resolve("aloft.yaml"),
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
          target:
            site: %s
            auth: {email: ada@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
            %s
        ---
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: all}
        spec: {select: {source: default}, content: all, executor: rest, keys: keep}
        %s\
        """
            .formatted(world.sandbox().address("acme"), organization, documents));
  }

  /** A run with the tokens that open site and organization. */
  ShellRun run(String... words) {
    return runWith(TOKEN, KEY, words);
  }

  /** A run with another token of the site. */
  ShellRun runWithToken(String token, String... words) {
    return runWith(token, KEY, words);
  }

  /** A run with another key of the organization. */
  ShellRun runWithKey(String key, String... words) {
    return runWith(TOKEN, key, words);
  }

  /** A run with the tokens at another time. */
  ShellRun runAt(Clock clock, String... words) {
    return runWith(TOKEN, KEY, clock, words);
  }

  private ShellRun runWith(String token, String key, String... words) {
    return runWith(token, key, Clock.systemUTC(), words);
  }

  private ShellRun runWith(String token, String key, Clock clock, String... words) {
    return ShellRun.of(
        Commands.all(),
        new Environment(
            Map.of("ATLASSIAN_TOKEN", token, "ATLASSIAN_ORG_TOKEN", key), folder, clock),
        words);
  }
}

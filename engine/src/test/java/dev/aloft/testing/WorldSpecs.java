package dev.aloft.testing;

/** The documents of a {@link JiraWorld} that its test does not write itself. */
final class WorldSpecs {

  private static final String MIGRATION =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source: {jira: {origins: [{type: xml-backup, path: site.xml}]}}
        target:
          site: https://acme.atlassian.net
          auth: {email: ada@acme.example, token: "${env:TOKEN}"}
      """;

  private static final String ORGANIZATION =
      """
          organization:
            id: acme
            token: "${env:TOKEN}"
            provisioning: {directory: d, token: "${env:TOKEN}"}
      """;

  static final String EVERYTHING =
      """
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep}
      """;

  private WorldSpecs() {}

  /** The Migration, with or without the organization of its target. */
  static String migration(boolean administered) {
    return MIGRATION + (administered ? ORGANIZATION : "") + "---\n";
  }
}

package dev.aloft.testing;

import dev.aloft.plan.PlanHeader;
import dev.aloft.spec.Blueprint;
import dev.aloft.staging.Staging;
import java.time.Instant;
import java.util.Map;

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

  /** What a plan of the world rests on. */
  static PlanHeader header(Blueprint blueprint, Staging staging) {
    return new PlanHeader(
        PlanHeader.FORMAT,
        "acme",
        blueprint.digest().toString(),
        Map.of("default", staging.header().snapshotId()),
        "default",
        "https://acme.atlassian.net",
        Instant.EPOCH,
        "test");
  }
}

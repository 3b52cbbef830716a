package dev.aloft.contracts;

import dev.aloft.sandbox.operation.OperationTable;
import java.nio.file.Path;
import java.util.List;

/** A contract that the sandbox serves: its files, and where their paths lie in the product. */
public enum Contract {
  /** Version 3, and what only the older version 2 lists. */
  JIRA_CLOUD(
      "jira/cloud/operations",
      Shape.JIRA,
      new Source(Contracts.V3, ""),
      new Source(Contracts.V2, "")),
  /** Boards, sprints, epics, ranks. */
  JIRA_SOFTWARE("jira/software/operations", Shape.JIRA, new Source("jira-cloud-software.json", "")),
  /** Service desks and requests. */
  SERVICE_MANAGEMENT(
      "jira/servicemanagement/operations",
      Shape.SERVICE_MANAGEMENT,
      new Source("jira-cloud-service-management.json", "")),
  /** Platform and agile. */
  JIRA_DATA_CENTER(
      "jira/datacenter/operations", Shape.JIRA, new Source("jira-data-center.json", "/rest")),
  /** Tokens, application links, plug-ins, templates: no published contract has them. */
  JIRA_DATA_CENTER_PLUGINS(
      "jira/datacenter/operations-plugins",
      Shape.JIRA,
      new Source("jira-data-center-plugins.json", "")),
  /** Service desks and requests of Data Center: no published contract has them. */
  JIRA_DATA_CENTER_DESK(
      "jira/datacenter/operations-desk",
      Shape.SERVICE_MANAGEMENT,
      new Source("jira-data-center-desk.json", "")),
  /** The older API. */
  CONFLUENCE_CLOUD_V1(
      "confluence/cloud/operations-v1",
      Shape.CONFLUENCE_V1,
      new Source("confluence-cloud-v1.json", "")),
  /** The newer API. */
  CONFLUENCE_CLOUD_V2(
      "confluence/cloud/operations-v2",
      Shape.CONFLUENCE_V2,
      new Source("confluence-cloud-v2.json", "/wiki/api/v2")),
  /** All of it. */
  CONFLUENCE_DATA_CENTER(
      "confluence/datacenter/operations",
      Shape.CONFLUENCE_V1,
      new Source("confluence-data-center.json", "")),
  /** Organizations, directories, invitations. */
  ORGANIZATION(
      "admin/organization/operations",
      Shape.ORGANIZATION,
      new Source("admin-organization.json", "/admin")),
  /** Managed accounts. */
  USER_MANAGEMENT(
      "admin/usermanagement/operations",
      Shape.USER_MANAGEMENT,
      new Source("admin-user-management.json", "")),
  /** SCIM. */
  PROVISIONING(
      "admin/provisioning/operations", Shape.SCIM, new Source("admin-user-provisioning.json", "")),
  /** What an app reads while the assistant runs. */
  APP_MIGRATION(
      "migration/operations", Shape.USER_MANAGEMENT, new Source("app-migration.json", "")),
  /** Jobs and tasks of the migration assistants: no published contract has them. */
  MIGRATION(
      "migration/operations-jobs", Shape.USER_MANAGEMENT, new Source("migration-api.json", "")),
  /** What the assistant lets others call on a server: no published contract has it. */
  MIGRATION_ASSISTANT(
      "migration/operations-assistant", Shape.JIRA, new Source("migration-assistant.json", ""));

  /** A file, and what stands before its paths. */
  record Source(String file, String prefix) {}

  private final String table;
  private final Shape shape;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot change, of records of texts
  private final List<Source> sources;

  Contract(String table, Shape shape, Source... sources) {
    this.table = "dev/aloft/sandbox/" + table + ".tsv";
    this.shape = shape;
    this.sources = List.of(sources);
  }

  List<Source> sources() {
    return sources;
  }

  Shape shape() {
    return shape;
  }

  /** The checked-in table. */
  OperationTable table() {
    return OperationTable.load("/" + table);
  }

  /** Where the table is checked in, below the engine's folder. */
  Path path() {
    return Path.of("src/main/resources", table);
  }
}

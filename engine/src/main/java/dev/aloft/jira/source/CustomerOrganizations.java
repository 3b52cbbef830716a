package dev.aloft.jira.source;

import dev.aloft.staging.Staging;
import java.util.List;

/**
 * The organizations of service desk customers. They stand in tables of Jira Service Management's
 * own, whose names and columns are those of a published schema of a Jira 7 with Service Desk.
 */
public final class CustomerOrganizations {

  /** {@code ID, NAME, LOWER_NAME, SEARCH_NAME}. */
  public static final String ORGANIZATION = "AO_54307E_ORGANIZATION";

  /** {@code ID, ORGANIZATION_ID, USER_KEY, DEFAULT_ORGANIZATION}. */
  public static final String MEMBER = "AO_54307E_ORGANIZATION_MEMBER";

  /** {@code ID, ORGANIZATION_ID, PROJECT_ID}. */
  public static final String PROJECT = "AO_54307E_ORGANIZATION_PROJECT";

  private static final String OF = "ORGANIZATION_ID";

  private final Staging staging;

  CustomerOrganizations(Staging staging) {
    this.staging = staging;
  }

  /** All organizations, in the order of their rows. */
  public List<SourceCustomerOrganization> all() {
    return staging.stream(ORGANIZATION)
        .map(
            row -> new SourceCustomerOrganization(row.text("ID"), row.text("NAME"), RowRef.of(row)))
        .toList();
  }

  /** Who is in one, also where the organization has no row. */
  public List<SourceOrganizationMember> members() {
    return staging.stream(MEMBER)
        .map(
            row -> new SourceOrganizationMember(row.text(OF), row.text("USER_KEY"), RowRef.of(row)))
        .toList();
  }

  /** Which desk serves one, also where the organization has no row. */
  public List<SourceOrganizationDesk> desks() {
    return staging.stream(PROJECT)
        .map(
            row -> new SourceOrganizationDesk(row.text(OF), row.text("PROJECT_ID"), RowRef.of(row)))
        .toList();
  }
}

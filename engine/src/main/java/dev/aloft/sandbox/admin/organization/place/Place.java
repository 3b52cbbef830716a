package dev.aloft.sandbox.admin.organization.place;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.operation.Refusal;

/** What the path of a call names, found in the organization or refused with 404. */
public final class Place {

  /** Stands for all directories in a path. */
  private static final String ANY = "-";

  private final Organization organization;

  /** The places of an organization. */
  public Place(Organization organization) {
    this.organization = organization;
  }

  /** Insists on the organization of the path. */
  public void organization(AdminCall call) {
    if (!call.path("orgId").equals(organization.id())) {
      throw Refusal.notFound("No organization has this id.").coded("ADMIN-404-2");
    }
  }

  /** Insists on the organization and the directory of the path; a dash means any directory. */
  public void directory(AdminCall call) {
    organization(call);
    String directory = call.path("directoryId");
    if (!directory.equals(ANY) && !organization.directories().containsKey(directory)) {
      throw Refusal.notFound("No directory has this id.");
    }
  }

  /** Whether somebody is in the directory of the path, or once was. */
  public boolean isIn(AdminCall call, Account account) {
    String directory = call.path("directoryId");
    return directory.equals(ANY) || directory.equals(organization.directoryOf(account.accountId()));
  }

  /** Whether groups are in the directory of the path: all are in the first. */
  public boolean holdsGroups(AdminCall call) {
    String directory = call.path("directoryId");
    return directory.equals(ANY) || directory.equals(organization.directoryId());
  }

  /** An account that belongs to the directory of the path, be it suspended. */
  public Account member(AdminCall call, String accountId) {
    directory(call);
    Account account = member(accountId);
    if (!isIn(call, account)) {
      throw stranger();
    }
    return account;
  }

  /** An account that belongs to the organization. */
  public Account member(String accountId) {
    return organization
        .accounts()
        .find(accountId)
        .filter(account ->
            organization.directory().membership(account.accountId()) != Directory.Membership.NONE)
        .orElseThrow(Place::stranger);
  }

  private static Refusal stranger() {
    return Refusal.notFound("No user of the directory has this id.").coded("ADMIN-404-8");
  }

  /** A group of the directory of the path. */
  public Group group(AdminCall call) {
    directory(call);
    return organization
        .groups()
        .find(call.path("groupId"))
        .filter(any -> holdsGroups(call))
        .orElseThrow(
            () -> Refusal.notFound("No group of the directory has this id.").coded("ADMIN-404-10"));
  }
}

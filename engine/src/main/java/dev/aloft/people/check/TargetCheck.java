package dev.aloft.people.check;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;
import java.util.Locale;

/**
 * The checks that ask the target about people and groups, each with what it says of those found.
 */
public enum TargetCheck implements DiagnosticCode {
  USR_OTHER_NAME(
      "1 person has an account of another name",
      "%,d people have accounts of another name",
      """
      The target's account of this e-mail address shows a name that has no word in common with the \
      person's name in the source. The mailbox may have been given to somebody else since: what \
      the one wrote would be shown as the other's. Say in the people map whose account it is, or \
      the stand-in.\
      """),
  USR_OVER_LIMIT(
      "1 person gets access to a product that has no seat left",
      "%,d people get access to a product that has no seats left for all of them",
      """
      With those who join groups that give access, a product of the target has more users than its \
      licence allows, and the site refuses the last of them. Buy seats, or leave the group out: \
      `onExisting: use` refers to it and joins nobody to it.\
      """),
  USR_SCIM_CONFLICT(
      "1 person is known to the directory in another way and gets no account",
      "%,d people are known to the directory in another way and get no account",
      """
      The directory of `provisioning: scim` knows the e-mail address, and not as one active user of \
      this address: the user is deactivated, has the address as user name and another one to write \
      to, or there are two. Aloft reactivates and changes nobody whom it did not make; the stand-in \
      takes the person's place. Mend it in the directory and plan again, or say in the people map \
      whose account it is, or the stand-in.\
      """),
  USR_CLAIMED_ELSEWHERE(
      "1 person has an account that another organization manages",
      "%,d people have accounts that another organization manages",
      """
      The organization's API calls the account managed, and the organization has not verified the \
      domain of its address: another one has. It may rename, move or deactivate the account \
      without asking, and log-in goes by its rules. Make sure that it is meant to be so, verify \
      the domain if it is yours, or give the person another account in the people map. It is told \
      when an account is looked for by its address, so not of those that an earlier apply knows. \
      As a refusal it means that the directory calls an address taken and lists nobody who has it, \
      as where an account belongs to somebody else; no API says whom.\
      """),
  USR_DOMAIN_NOT_VERIFIED(
      Severity.ERROR,
      "1 person without an account has an address at a domain that is not verified",
      "%,d people without an account have addresses at a domain that is not verified",
      """
      With `provisioning: scim` accounts are made only at domains that the organization has \
      verified, and the plan stops rather than give many people the stand-in at once. Verify the \
      domain in the organization's administration; or rewrite it under `domains`; or let its people \
      be invited, with `{domains: [...], products: [...], provisioning: invite}` as the first line \
      of `productAccess`; or let them become the stand-in, with `{domains: [...], products: []}` \
      there, or one by one in the people map.\
      """),
  GRP_GRANTS_ACCESS(
      "1 group that ours join gives access to a product of the target",
      "%,d groups that ours join give access to products of the target",
      """
      A group of the target lets its members log in to a product, whatever its name is, and people \
      of the source join it by a line of the spec. Each of them costs a seat. If they are only to \
      have what the group may do in projects, give ours another name.\
      """),
  GRP_KEPT_ELSEWHERE(
      "1 group is kept by an identity provider and lacks people",
      "%,d groups are kept by an identity provider and lack people",
      """
      The organization says that an identity provider syncs the group: nobody else can change who \
      is in it, and Aloft does not try. `aloft show --full` has who is missing; ask whoever runs \
      the identity provider to add them there.\
      """);

  private final Severity severity;
  private final String one;
  private final String several;
  private final String explanation;

  TargetCheck(String one, String several, String explanation) {
    this(Severity.WARNING, one, several, explanation);
  }

  TargetCheck(Severity severity, String one, String several, String explanation) {
    this.severity = severity;
    this.one = one;
    this.several = several;
    this.explanation = explanation;
  }

  /** What is so, of a number of people or groups. */
  public String sentence(long count) {
    return count == 1 ? one : several.formatted(count);
  }

  @Override
  public String id() {
    return name().replace('_', '-').toUpperCase(Locale.ROOT);
  }

  @Override
  public Family family() {
    return Family.YOURS;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}

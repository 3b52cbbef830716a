package dev.aloft.people;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with people and groups. */
public enum PeopleCode implements DiagnosticCode {
  DUPLICATE_ADDRESS(
      "001",
      Severity.ERROR,
      """
      Several people of the source have one e-mail address, so they would become one account, with \
      the rights of all of them. Give each an account of their own in the people map, or say \
      `duplicates: merge`, which makes one account of those who have one name and one spelling of \
      the address, or `first-directory` to let the account of the \
      directory that is asked first win and the stand-in take the place of the others.\
      """),
  INVALID_ADDRESS(
      "002",
      Severity.ERROR,
      """
      A person's e-mail address was read and is no address, and the spec says `invalid: fail`. \
      Give the person an account in the people map, or say `invalid: stand-in`.\
      """),
  MAP_UNMATCHED(
      "003",
      Severity.WARNING,
      """
      A row of the people map speaks about somebody whom the source does not know by key, login \
      name or e-mail address. Nothing comes of the row: correct it, or remove it.\
      """),
  UNKNOWN_GROUP(
      "004",
      Severity.ERROR,
      """
      `exclude.groups` or `productAccess` names a group that the source does not have, so nobody \
      would be meant by it. Correct the name, or remove it.\
      """),
  RESERVED_GROUP(
      "005",
      Severity.ERROR,
      """
      A group of the source has a name that grants access to a product, or rights to administer \
      it, on a cloud site, or a pattern would give it such a name. Aloft never puts people into such \
      a group unasked. Name the group in a line under Decisions or a rule of the Users document: \
      `to` with a harmless name, or `onExisting: use` to refer to the target's group and leave its \
      members alone.\
      """),
  GROUP_RULE_UNMATCHED(
      "006",
      Severity.ERROR,
      """
      A rule under `groups` of the Users document names a group that the source does not have, so \
      the group that it was written for would go undecided. Correct the name, or remove it.\
      """),
  GROUP_PATTERN_UNMATCHED(
      "007",
      Severity.WARNING,
      """
      A pattern under `groups` of the Users document fits no group of the source. It has no effect.\
      """),
  GROUP_DISAGREEMENT(
      "008",
      Severity.ERROR,
      """
      Several groups of the source become one in the target, and their lines do not agree on what \
      happens where the target already has a group of that name: one says `use`, another `adopt` \
      or `merge`. Say the same for all of them.\
      """),
  UNKNOWN_PRODUCT(
      "009",
      Severity.ERROR,
      """
      `productAccess` names a product that the target's site does not have, or that several sites \
      of its organization have while none of them is the target. Name one of those that the \
      organization lists.\
      """),
  NOT_INVITED(
      "010",
      Severity.ERROR,
      """
      The organization did not give a person the account or the product that the spec wants. \
      Nothing that refers to the person was written. Mend what the message names, such as the \
      user limit of a product, and run the same apply again: nobody is invited twice.\
      """),
  NOT_ENROLLED(
      "031",
      Severity.ERROR,
      """
      The site did not make an account for a customer of service desks. Nothing that refers to the \
      person was written. Mend what the message names, or map the person in the people map, and \
      run the same apply again: nobody gets two accounts.\
      """),
  NO_SERVICE_DESKS(
      "033",
      Severity.ERROR,
      """
      Service desks that move serve organizations of customers, and the target shows none: it has \
      no Jira Service Management, or the migration's account is no agent there. Mend that, or leave \
      customers and their organizations out with `customers: stand-in` under Users.\
      """),
  ACCOUNT_OF_CUSTOMER(
      "032",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account that Aloft made for a customer of service desks: the site \
      does not tell whether it was used. Remove it by hand if that is right, or leave it with \
      `--leave-barred`.\
      """),
  ACCOUNT_USED(
      "011",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account that was invited by Aloft: its owner has used it since, or \
      the organization does not tell whether he has. Remove it by hand if that is right, or leave \
      it with `--leave-barred`.\
      """),
  ACCOUNT_OLDER(
      "012",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account to which Aloft gave products: it was in the organization \
      before Aloft first wrote to the target, or nobody can tell since when it is there. Take the \
      products away by hand if that is right, or leave it with `--leave-barred`.\
      """),
  ACCESS_OF_OTHERS(
      "013",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account that was invited by Aloft: it has other access than Aloft \
      gave it. It is in a group, has a role, or may use a product or another site that somebody \
      else gave it, or lacks a product that it was given. Ask who decided so; remove it by hand, or \
      leave it with `--leave-barred`.\
      """),
  ACCOUNT_MANAGED(
      "014",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account that was invited by Aloft: the organization manages it, \
      since its address is of a domain that was verified. Its life is decided where the \
      organization's managed accounts are. Remove it there, or leave it with `--leave-barred`.\
      """),
  ACCOUNT_SYNCED(
      "015",
      Severity.ERROR,
      """
      `aloft rollback` keeps an account that was invited by Aloft: an identity provider keeps it by \
      now, and would bring it back; or Aloft made it in a directory (`provisioning: scim`) to which \
      the spec has no key. Write the key back under the target's `organization`, take the account \
      away there, or leave it with `--leave-barred`.\
      """),
  NOT_SUSPENDED(
      "016",
      Severity.ERROR,
      """
      The organization, or its directory, did not let Aloft suspend or restore an account that \
      Aloft made for somebody who left (`inactive: suspend`). As long as it is not suspended it \
      takes its seats. Mend what the message names, such as the scopes of the organization's key, \
      and run the same apply again, or `aloft apply --finish`: only what is left is done. Where the \
      key may suspend nobody, it says so of everybody after it was tried with a few.\
      """);

  private final String number;
  private final Severity severity;
  private final String explanation;

  PeopleCode(String number, Severity severity, String explanation) {
    this.number = number;
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-PEOPLE-" + number;
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

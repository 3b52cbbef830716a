package dev.aloft.people.check;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;
import java.util.Locale;

/** The checks on people, each with what it says of those whom it finds. */
public enum UserCheck implements DiagnosticCode {
  TOO_MANY_STAND_INS(
      Severity.ERROR,
      "is active and becomes the stand-in, more than `maxStandIns` allows",
      "are active and become the stand-in, more than `maxStandIns` allows",
      """
      So many people would lose their names to the stand-in that something is wrong with their \
      addresses, or with `trustedDomains`. Mend the addresses, rewrite a domain, map the people; \
      or raise `maxStandIns` under Users if it is meant to be so. People who are inactive, \
      excluded, gone or mapped to the stand-in do not count.\
      """),
  INVALID(
      "has an address that is none",
      "have an address that is none",
      """
      An e-mail address was read and is none, so no account can be found by it. Correct it at the \
      source, or give the person an account in the people map.\
      """),
  NO_ADDRESS(
      "is active and has no address",
      "are active and have no address",
      """
      Somebody who may log in at the source has no e-mail address, and becomes the stand-in. Give \
      the person an account in the people map if there is one.\
      """),
  DUPLICATE(
      "shares an address with somebody else",
      "share an address with somebody else",
      """
      Several accounts of the source have one e-mail address: one person in two directories, a \
      person with an account for tests, or a mailbox that several people read. What becomes of \
      them stands in the spec under `duplicates`; the people map tells them apart one by one.\
      """),
  CASE_ONLY(
      "shares an address in another spelling",
      "share an address in another spelling",
      """
      Two addresses differ in capitals only. Mail servers and the target treat them as one, the \
      source did not. They are never merged by a rule: say in the people map whose account it is.\
      """),
  RECYCLED(
      "shares an address under another name",
      "share an address under another name",
      """
      Accounts of one e-mail address have different names: a mailbox was given to a new colleague, \
      or belongs to a desk. What the one wrote would be shown as the other's. They are never merged \
      by a rule: say in the people map whose account it is.\
      """),
  UNTRUSTED_DOMAIN(
      "has an address outside the trusted domains",
      "have an address outside the trusted domains",
      """
      The address's domain is not among `trustedDomains`, so the person becomes the stand-in and \
      is never invited. Add the domain, rewrite it under `domains`, or map the person.\
      """),
  ROLE_ADDRESS(
      "has an address that names a desk, not a person",
      "have an address that names a desk, not a person",
      """
      The part before the at-sign is one that names a function (support, info, noreply). Whoever \
      reads that mailbox can log in as this person. Map the person to an own account, or to the \
      stand-in.\
      """),
  HOMOGLYPH(
      "has an address with letters of several scripts",
      "have an address with letters of several scripts",
      """
      Letters of several scripts stand in one address, and some look alike: a Cyrillic a beside a \
      Latin one. It is another address than it seems, by mistake or on purpose. Type it anew at \
      the source, or map the person.\
      """),
  RENAMED(
      "logs in by another name than the key",
      "log in by another name than the key",
      """
      The login name was changed after the account was made. Issues, filters and texts know the \
      person by the old name; Aloft follows the key. Look that the name was not given to somebody \
      else since.\
      """),
  KEY_IS_NAME(
      "has a key that is another's login name",
      "have a key that is another's login name",
      """
      One person's key is the login name of somebody else, so a mention or a filter may mean \
      either. Aloft takes the key first, as the source does. Look at what mentions them.\
      """),
  DELETED_AUTHOR(
      "wrote something and has no account any more",
      "wrote something and have no account any more",
      """
      The account was deleted at the source; the name is gone with it, only the key is left. The \
      authorship lines name the key. Give the person an account in the people map to say who it \
      was.\
      """),
  SHADOWED(
      "has another address in a directory that is asked later",
      "have another address in a directory that is asked later",
      """
      Two directories know the login name, with different addresses. The account of the directory \
      that is asked first counts, as at the source. Look whether it is the right one; the people \
      map overrules it.\
      """);

  private final Severity severity;
  private final String one;
  private final String several;
  private final String explanation;

  UserCheck(String one, String several, String explanation) {
    this(Severity.WARNING, one, several, explanation);
  }

  UserCheck(Severity severity, String one, String several, String explanation) {
    this.severity = severity;
    this.one = one;
    this.several = several;
    this.explanation = explanation;
  }

  /** What is so, of a number of people. */
  String sentence(long count) {
    return count == 1 ? "1 person " + one : "%,d people %s".formatted(count, several);
  }

  @Override
  public String id() {
    return "USR-" + name().replace('_', '-').toUpperCase(Locale.ROOT);
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

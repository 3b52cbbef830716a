package dev.aloft.spec;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Every problem that a spec, its lock file or its people map can have. */
public enum SpecCode implements DiagnosticCode {
  YAML_SYNTAX(
      1,
      "The file is not well-formed YAML from this place on, so nothing after it was read. Frequent"
          + " causes: a tab in the indentation, a quote that is not closed, a value with ': ' or"
          + " '#' in it that is not quoted, a ${...} inside {...} or [...] that is not quoted."),
  FILE_UNREADABLE(
      2,
      "A file or folder of the spec could not be read: it is missing, not UTF-8, too large, or the"
          + " folder holds no .yaml or .yml file. Give the folder that holds the documents, or the"
          + " files themselves."),
  DUPLICATE_KEY(
      3,
      "A key stands twice in one mapping. YAML readers often keep the last and say nothing; Aloft"
          + " refuses, because nobody can tell which one was meant. Remove one of the two."),
  YAML_LIMIT(
      4,
      "The document is larger or deeper than a spec can sensibly be, or an alias (*name) stands"
          + " inside its own anchor (&name). Split the file, or write the repeated part out."),
  YAML_FEATURE(
      5,
      "The document uses a part of YAML that a spec does not have: type tags such as !!binary or"
          + " !name, or keys that are lists or mappings. Write plain mappings, lists and scalars."),
  MISSING_VARIABLE(
      6,
      "A ${env:NAME}, ${file:path} or ${var:name} points at something that is not there. Set the"
          + " environment variable, create the file (the path is relative to the spec file), or"
          + " pass --var name=value or a line under vars in the Migration document."),
  BAD_INTERPOLATION(
      7,
      "Text between ${ and } is not one of ${env:NAME}, ${file:path} or ${var:name}. Write $${"
          + " where the two characters ${ are meant as they stand."),
  LITERAL_SECRET(
      8,
      "A token or password stands in the spec itself. A spec lies in git, where a secret stays"
          + " readable for ever. Put it into the environment or a file outside the repository,"
          + " write ${env:NAME} or ${file:path} alone as the value, and revoke a token that was"
          + " committed."),
  UNUSED_VARIABLE(
      9,
      Severity.WARNING,
      "A variable given with --var is used nowhere in the spec, often because its name is"
          + " misspelt."),
  UNKNOWN_KIND(10, "The kind of a document is not one that Aloft knows."),
  KIND_NOT_SUPPORTED(
      11,
      "The kind belongs to the spec format, but this version of Aloft cannot act on it yet. It is"
          + " refused rather than skipped, so that nobody takes for done what was never planned."),
  UNKNOWN_KEY(12, "A key is not one that can stand here; it is misspelt or at the wrong depth."),
  MISSING_KEY(
      13, "A key that must stand here is missing. The message names it and what belongs under it."),
  WRONG_TYPE(
      14,
      "A value has the wrong type. Scalars are read as in JSON: only true, false, null and plain"
          + " numbers are not text; yes, no, on, off and dates are text. Quote a number that is"
          + " meant as text, such as a version \"1.10\"."),
  BAD_VALUE(15, "A value has the right type but is not one that can stand here."),
  NOT_SUPPORTED_YET(
      16,
      "The spec asks for something that belongs to the format but that this version of Aloft cannot"
          + " do yet. It is refused rather than ignored."),
  DUPLICATE_DOCUMENT(
      17,
      "Two documents have the same kind and name, or there are two of a kind that can stand only"
          + " once in a spec (Migration, Users)."),
  NO_MIGRATION(18, "A spec needs one Migration document, which names its sources and targets."),
  UNKNOWN_SOURCE(19, "A document names a source that the Migration document does not declare."),
  UNKNOWN_TARGET(20, "A document names a target that the Migration document does not declare."),
  SITE_NOT_SAID(
      21,
      "The Migration document declares several sources or targets, so a document has to say which"
          + " one it means. With only one, its name may be left out."),
  EXECUTOR_UNDECIDED(
      22,
      "Content is to be moved, and nothing says who writes it. There is no default, because each"
          + " way loses something. rest: created dates, authors and history cannot be written by"
          + " the public API; they are kept as a field, an authorship line and a property."
          + " import-file: Jira's own importer keeps dates, authors and history, but somebody has"
          + " to upload each file by hand. assistant: Atlassian's migration service, which decides"
          + " itself how names collide. Say executor:, or content: none to move configuration"
          + " only."),
  KEYS_UNDECIDED(
      23,
      "Content is to be moved, and nothing says what becomes of the issue keys. There is no"
          + " default. keep: OPS-12 stays OPS-12; the target project must be one that Aloft"
          + " creates, it stays locked until its wave closes, and gaps in the numbers are filled"
          + " with placeholder issues that are removed again. new: the target numbers the issues"
          + " afresh; texts inside the migrated sites are rewritten, but links from outside (mails,"
          + " bookmarks, commits, other tools) lead nowhere or to another issue."),
  DECISION_CONFLICT(
      24, "Two lines of Decisions speak about the same thing, or one contradicts itself."),
  DECISION_UNMATCHED(
      25,
      "A line of Decisions names something that no source holds. A line without effect is an error,"
          + " because the thing that it was written for would go undecided. Correct the name or"
          + " remove the line."),
  UNKNOWN_RESOURCE_TYPE(26, "The type of a decision is not a resource type of this version."),
  PEOPLE_MAP(
      27,
      "The people map (Users: map) is a CSV file with the columns source,email: the user's name,"
          + " key or address in the source, and the address of the account that takes it over, or"
          + " the word stand-in. Files of the migration assistants (UserKey, UserName, Type or"
          + " ErrorType, OldEmail, NewEmail, Tombstone, AccountType) and those for Atlassian's"
          + " support (Username, First Name, Last Name, Email Address, Active) are read as they"
          + " are."),
  SELECTION_EMPTY(
      28,
      "A line of a selection matches no project of the source. A line without effect is an error;"
          + " correct or remove it."),
  UNKNOWN_PROJECT(29, "A Project document names a project that its source does not hold."),
  PROJECT_CONFLICT(
      30,
      "A project is selected twice, or two projects would land on one key of one target. Use except"
          + " in one of the rules, or give one of them another key in a Project document."),
  LOCK_UNREADABLE(
      31,
      "aloft.lock is not in the form that Aloft writes. Take the file from version control, or"
          + " remove it; the next plan writes it anew and the pull request shows what changed."),
  EXCEPTION_UNMATCHED(
      32,
      Severity.WARNING,
      "A line under except matches no project that the rule would have taken. It has no effect."),
  INSECURE_ADDRESS(
      33,
      "The address of a site must be https, because a token travels with every request; plain http"
          + " is accepted for this machine only (the sandbox). It carries no user, path or query:"
          + " the credentials belong into auth."),
  LOCK_NOT_WRITTEN(
      34,
      "aloft.lock lies beside the spec, and its folder could not be written. Nothing else was"
          + " changed."),
  PRICES(
      35,
      "The file of prices is wrong. It is CSV with the columns product,upTo,price,currency: a line"
          + " a tier, the tiers of a product from the smallest, the last one without upTo, one"
          + " currency in the whole file. The message names the line.");

  private final String id;
  private final Severity severity;
  private final String explanation;

  SpecCode(int number, String explanation) {
    this(number, Severity.ERROR, explanation);
  }

  SpecCode(int number, Severity severity, String explanation) {
    this.id = "ALOFT-SPEC-%03d".formatted(number);
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
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

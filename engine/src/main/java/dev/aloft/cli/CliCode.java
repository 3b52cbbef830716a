package dev.aloft.cli;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of the command line itself. */
public enum CliCode implements DiagnosticCode {
  UNKNOWN_COMMAND(
      "ALOFT-CLI-001",
      Family.YOURS,
      "The first word after aloft is not a command. Commands are words such as plan or apply;"
          + " `aloft --help` lists them all, `aloft COMMAND --help` says what one takes."),
  UNKNOWN_OPTION(
      "ALOFT-CLI-002",
      Family.YOURS,
      "The command does not know an option or a word that was given to it."
          + " `aloft COMMAND --help` lists what it takes."
          + " Nothing was read or written."),
  BAD_ARGUMENT(
      "ALOFT-CLI-003",
      Family.YOURS,
      "An option or a word that the command needs is missing, or its value cannot be read."
          + " `aloft COMMAND --help` says what is needed and in which form."
          + " Nothing was read or written."),
  NOTHING_TO_EXPLAIN(
      "ALOFT-CLI-004",
      Family.YOURS,
      "`aloft explain` knows every diagnostic code (ALOFT-…-000, printed with each problem), every"
          + " check of people (USR-…), every action and reason of a plan, and every outcome of the"
          + " ledger. The id that was asked for is none of them. `aloft explain` without an id"
          + " lists them all."),
  FILE_FAILED(
      "ALOFT-CLI-005",
      Family.YOURS,
      "A file could not be read or written: it does not exist, may not be opened, or the disk is"
          + " full. The line names the file and what the system said. Mend that and run the command"
          + " again; commands that write to a site go on where they stopped."),
  OUT_OF_MEMORY(
      "ALOFT-CLI-006",
      Family.OURS,
      "Aloft needed more memory than the JVM was allowed to take (half of the machine's by"
          + " default). Give it more with ALOFT_JAVA_OPTS=-Xmx8g, or run on a larger machine. Bulk"
          + " data streams, so memory should not grow with the size of a backup: please report it"
          + " with the command."),
  NO_EXAMPLES(
      "ALOFT-CLI-007",
      Family.YOURS,
      "`aloft demo` plays a story that comes along with the program, in the folder examples of the"
          + " distribution. It is not there: the program was copied without it, or started without"
          + " its launcher."),
  NOT_CONFIRMED(
      "ALOFT-CLI-008",
      Family.YOURS,
      "A command that cannot be taken back asks before it does anything, and only the word yes goes"
          + " on. Where there is no terminal it cannot ask: say --yes. Nothing was changed."),
  INTERRUPTED(
      "ALOFT-CLI-009",
      Family.YOURS,
      "Somebody stopped the run, with Ctrl-C or SIGTERM, while it wrote to the site. No further"
          + " write was begun; what had been written is in the state, and what may have been is in"
          + " its journal. The same command looks there first and goes on; `aloft apply --finish`"
          + " takes down what was to be temporary if it shall not go on."),
  SANDBOX_DATA(
      "ALOFT-CLI-020",
      Family.YOURS,
      "`aloft sandbox --data DIR` keeps a site in DIR and goes on with the site that is there. The"
          + " file in it is not a sandbox's, was written by another version, holds a site of"
          + " another name or product, is damaged, or is open in another sandbox: only one at a"
          + " time can serve it."),
  PORT_TAKEN(
      "ALOFT-CLI-021",
      Family.YOURS,
      "The sandbox could not listen on the port that was asked for: another program does, or the"
          + " system does not let this user open it (ports below 1024). Without --port it takes a"
          + " free one and prints it."),
  DEFECT(
      "ALOFT-CLI-099",
      Family.OURS,
      "Something happened that Aloft's makers did not foresee: a defect in Aloft, not in your spec"
          + " or your site. Commands that write to a site journal before they write, so running the"
          + " same command again is safe. Run it with --debug (or ALOFT_DEBUG=1) to see where it"
          + " happened, and report that text; look through it for names that you do not want to"
          + " share.");

  private final String id;
  private final Family family;
  private final String explanation;

  CliCode(String id, Family family, String explanation) {
    this.id = id;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}

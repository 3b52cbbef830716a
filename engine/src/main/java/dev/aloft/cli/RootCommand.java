package dev.aloft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * {@code aloft} itself. Declares the options that every command takes; {@link GlobalOptions} reads
 * them.
 */
@Command(
    name = "aloft",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Moves Jira and Confluence to Atlassian Cloud as code: a spec in YAML, a plan to review,"
          + " an apply that can be repeated, a proof that nothing was lost.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 changes present (--detailed-exitcode), 3 invalid input,"
          + " 4 locked, 5 partly applied, 6 differences found, 7 refused, 130 interrupted."
    })
final class RootCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say what the command does and takes.")
  boolean help;

  @Option(
      names = GlobalOptions.JSON,
      scope = ScopeType.INHERIT,
      description = "Print one JSON document in place of text.")
  boolean json;

  @Option(
      names = GlobalOptions.NO_COLOR,
      scope = ScopeType.INHERIT,
      description = "Print no colour (so does NO_COLOR=1).")
  boolean noColor;

  @Option(
      names = GlobalOptions.QUIET,
      scope = ScopeType.INHERIT,
      description = "Print results and problems only.")
  boolean quiet;

  @Option(
      names = GlobalOptions.DEBUG,
      scope = ScopeType.INHERIT,
      description = "Show where a defect happened (so does ALOFT_DEBUG=1).")
  boolean debug;
}

package dev.aloft.run;

import dev.aloft.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of a source, with all that a decision about them needs. Never to be logged.
 *
 * @param login the name to log in by
 * @param name the full name
 * @param email as it was read, whatever it holds
 * @param directory the name of the directory with the account; blank without one
 * @param standing whether and how the migration names them
 * @param places in how many places of issues the account has to stand
 * @param words in how many places the name stands in words
 * @param findings what the checks say
 * @param outlook what the spec makes of them now; empty for those who need no account
 */
public record PersonToDecide(
    String key,
    String login,
    String name,
    Optional<String> email,
    String directory,
    Account account,
    Standing standing,
    long places,
    long words,
    List<DiagnosticCode> findings,
    Optional<Outlook> outlook) {

  public PersonToDecide {
    findings = List.copyOf(findings);
  }

  /** What is left of the account at the source. */
  public enum Account {
    ACTIVE,
    INACTIVE,
    /** Deleted, or never there. */
    NONE
  }

  /** How the migration names somebody. */
  public enum Standing {
    /** By an account. */
    MOVES,
    /** In words only. */
    AUTHOR,
    /** Not at all. */
    UNNAMED
  }

  /**
   * What the rules or the people map say.
   *
   * @param address the account's; empty for the stand-in
   * @param why the ground, in a few words
   */
  public record Outlook(Optional<String> address, String why) {
    @Override
    public String toString() {
      return "Outlook[" + why + "]";
    }
  }

  @Override
  public String toString() {
    return "PersonToDecide[***]";
  }
}

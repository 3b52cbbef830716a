package dev.aloft.cli;

import jakarta.inject.Inject;
import java.io.Console;
import java.util.Locale;

/** Asks at the process's terminal, if it has one. */
final class TerminalConfirmation implements Confirmation {

  @Inject
  TerminalConfirmation() {}

  /** JDK 25 gives no console again where there is no terminal, as before 22. */
  @Override
  @SuppressWarnings("SystemConsoleNull")
  public boolean ask(String question) {
    Console terminal = System.console();
    if (terminal == null || !terminal.isTerminal()) {
      return false;
    }
    String answer = terminal.readLine("%s%nType yes to go on: ", question);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
  }
}

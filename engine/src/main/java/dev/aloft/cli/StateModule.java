package dev.aloft.cli;

import com.google.inject.AbstractModule;

/** What the commands under {@code aloft state} need. */
final class StateModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new RunModule());
    bind(StatePlace.class);
    bind(StateListCommand.class);
    bind(StateShowCommand.class);
    bind(StateRmCommand.class);
    bind(StatePurgeCommand.class);
    bind(StateUnlockCommand.class);
    bind(TerminalConfirmation.class);
    bind(Confirmation.class).to(TerminalConfirmation.class);
  }
}

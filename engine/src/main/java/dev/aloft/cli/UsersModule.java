package dev.aloft.cli;

import com.google.inject.AbstractModule;

/** What the commands under {@code aloft users} need. */
final class UsersModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new RunModule());
    bind(UsersWorkbenchCommand.class);
    bind(UsersReclaimCommand.class);
  }
}

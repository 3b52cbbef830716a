package dev.aloft.cli;

import com.google.inject.AbstractModule;

/** What the commands under {@code aloft sandbox} need. */
final class SandboxModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(SandboxGenerateCommand.class);
  }
}

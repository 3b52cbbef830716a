package dev.aloft.cli;

import java.util.List;

/** All commands, in the order in which help lists them. */
final class Commands {

  private Commands() {}

  static List<CommandEntry> all() {
    return List.of(
        new CommandEntry("init", InitCommand.class, RunModule::new),
        new CommandEntry("validate", ValidateCommand.class, RunModule::new),
        new CommandEntry("rehearse", RehearseCommand.class, RunModule::new),
        new CommandEntry("demo", DemoCommand.class, RunModule::new),
        new CommandEntry("plan", PlanCommand.class, RunModule::new),
        CommandEntry.of("show", ShowCommand.class),
        new CommandEntry("apply", ApplyCommand.class, RunModule::new),
        new CommandEntry("drift", DriftCommand.class, RunModule::new),
        new CommandEntry("verify", VerifyCommand.class, RunModule::new),
        new CommandEntry("rollback", RollbackCommand.class, RunModule::new),
        new CommandEntry("users", UsersCommand.class, UsersModule::new),
        new CommandEntry("state", StateCommand.class, StateModule::new),
        new CommandEntry("sandbox", SandboxCommand.class, SandboxModule::new),
        new CommandEntry("explain", ExplainCommand.class, ExplanationsModule::new),
        CommandEntry.of("completion", CompletionCommand.class),
        CommandEntry.of("version", VersionCommand.class));
  }
}

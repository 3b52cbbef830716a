package dev.aloft.cli;

import dev.aloft.apply.ApplyListener;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.CallCounts;
import dev.aloft.report.Console;
import dev.aloft.run.Access;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.Approval;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The demo's apply as a process of its own: somebody must be there to be killed. Prints how many
 * issues and parts are written, a line each time that there are more.
 */
@Command(
    name = "apply",
    hidden = true,
    description = "Apply the demo's plan. Started by the demo itself, which kills it.")
public final class DemoApplyCommand implements AloftCommand {

  private final Workspaces workspaces;
  private final Console console;

  @Parameters(paramLabel = "DIR", arity = "1", description = "The demo's folder.")
  Path folder = Path.of(".");

  @Option(names = "--site", paramLabel = "URL", required = true, description = "The demo's site.")
  URI site = URI.create("");

  @Inject
  DemoApplyCommand(Workspaces workspaces, Console console) {
    this.workspaces = workspaces;
    this.console = console;
  }

  @Override
  public ExitCode run() {
    try (Workspace workspace = workspaces.open(folder, DemoStory.WORDS)) {
      Access access =
          SandboxSites.access(DemoStory.TARGET, site, DemoStory.administrator(workspace));
      CallCounts calls = new CallCounts();
      try (TargetRun run = workspace.run(access, DemoStory.state(folder), calls)) {
        ApplyResult result =
            run.apply(DemoStory.plan(folder), Approval.REVIEWED, new Counting(), calls);
        return result.outcome().complete() ? ExitCode.OK : ExitCode.PARTLY_APPLIED;
      }
    }
  }

  /** Says at once how far it is: what is kept back dies with the process. */
  private final class Counting implements ApplyListener {

    private long written;

    @Override
    public synchronized void progressed(String lane, String what, int count) {
      if (count > 0) {
        written += count;
        console.out().println(written);
        console.flush();
      }
    }
  }
}

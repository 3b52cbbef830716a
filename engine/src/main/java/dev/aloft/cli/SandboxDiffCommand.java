package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.SiteDiffView;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteDifferences;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aloft sandbox diff}: what differs between two sites. */
@Command(
    name = "diff",
    description = {
      "Tell address by address what differs between two sandbox sites; not what each of them says"
          + " there.",
      "Exit status 6 if anything does."
    })
public final class SandboxDiffCommand implements AloftCommand {

  /** So many are listed; all are counted. */
  private static final int MOST = 1000;

  private final Output output;
  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "A site: the address of a running sandbox, what `aloft sandbox save` has written, or the"
              + " folder of --data while no sandbox has it.")
  String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  String second = "";

  @Inject
  SandboxDiffCommand(Output output, Environment environment) {
    this.output = output;
    this.environment = environment;
  }

  @Override
  public ExitCode run() throws IOException {
    List<SiteDiffView.Line> lines = new ArrayList<>();
    long count;
    try (WorkFolder work = WorkFolder.open(Optional.empty());
        SavedSite one = new SiteSource(environment.folder(), first).open(work.path());
        SavedSite other = new SiteSource(environment.folder(), second).open(work.path())) {
      count =
          SiteDifferences.find(
              one,
              other,
              found -> {
                if (lines.size() < MOST) {
                  lines.add(
                      new SiteDiffView.Line(
                          found.address(),
                          found.place(),
                          found.where().name().toLowerCase(Locale.ROOT)));
                }
              });
    }
    SiteDiffView view = new SiteDiffView(lines, count);
    output.result(view::text, view::json);
    return count == 0 ? ExitCode.OK : ExitCode.DIFFERENCES;
  }
}

package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.WorkbenchPage;
import dev.aloft.report.WorkbenchView;
import dev.aloft.run.Workspaces;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.Users;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft users workbench}: a page to decide about thousands of people. */
@Command(
    name = "workbench",
    description = {
      "Write one HTML file to sort, filter and decide on the source's people, without a network.",
      "What is downloaded there is the people map that the spec reads. Names and addresses stand in"
          + " the file in full; only its owner may read it."
    })
public final class UsersWorkbenchCommand implements AloftCommand {

  /** Beside the state, which nobody commits. */
  static final String FILE = "workbench.html";

  private final Output output;
  private final Environment environment;
  private final Workspaces workspaces;
  private final Progress progress;

  @Mixin SpecOption spec = new SpecOption();

  @Mixin MapOption map = new MapOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the page; left out: " + FILE + " beside the state.")
  Optional<Path> out = Optional.empty();

  @Inject
  UsersWorkbenchCommand(
      Output output, Environment environment, Workspaces workspaces, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.workspaces = workspaces;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    progress.stage("reading the spec and its source");
    Workspaces.People people =
        workspaces.people(environment.folder().resolve(spec.path), spec.options());
    WorkbenchPage page = page(people);
    Path file = file(people.blueprint());
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    PrivateFile.write(file, page.html());
    WorkbenchView view = new WorkbenchView(file.toString(), map.toString(), people.toDecide());
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  private WorkbenchPage page(Workspaces.People people) throws IOException {
    Blueprint blueprint = people.blueprint();
    Path file = map.beside(spec, environment);
    return new WorkbenchPage(
        blueprint.migration().name(),
        blueprint.migration().sources().keySet().iterator().next(),
        blueprint.migration().sources().keySet(),
        blueprint.users().standIn().map(Users.StandIn::email),
        new WorkbenchPage.PeopleMapFile(
            file.getFileName().toString(), Files.exists(file) ? Files.readString(file) : ""),
        people.toDecide());
  }

  private Path file(Blueprint blueprint) {
    return out.map(environment.folder()::resolve)
        .orElseGet(() -> blueprint.migration().state().resolveSibling(FILE))
        .normalize();
  }
}

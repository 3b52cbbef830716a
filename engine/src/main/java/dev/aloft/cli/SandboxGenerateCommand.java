package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.GeneratedView;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.generate.Staying;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft sandbox generate}: a backup of a Jira that never was. */
@Command(
    name = "generate",
    description = {
      "Write a Jira backup of any size, with odd texts, gaps between keys, and issues that cannot"
          + " move as they are.",
      "The same options give the same bytes. Nobody's data is in it."
    })
public final class SandboxGenerateCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The backup: a zip as Jira writes it, or bare entities if it ends with .xml.")
  Path out = Path.of("");

  @Option(
      names = "--attachments",
      paramLabel = "DIR|ZIP",
      description = "Write the attached files too, as Jira's folder data/attachments has them.")
  Optional<Path> attachments = Optional.empty();

  @Mixin ShapeOptions shape = new ShapeOptions();

  @Inject
  SandboxGenerateCommand(Output output, Environment environment) {
    this.output = output;
    this.environment = environment;
  }

  @Override
  public ExitCode run() throws IOException {
    BackupGenerator generator = new BackupGenerator(shape());
    Path file = environment.folder().resolve(out);
    Files.createDirectories(file.toAbsolutePath().getParent());
    BackupGenerator.Account account = generator.backup(file);
    Optional<Long> files = Optional.empty();
    if (attachments.isPresent()) {
      files = Optional.of(generator.attachments(environment.folder().resolve(attachments.get())));
    }
    GeneratedView view =
        new GeneratedView(
            out.toString(),
            Files.size(file),
            account.issues(),
            account.rows(),
            words(account.staying()),
            attachments.map(Path::toString),
            files.orElse(0L));
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  private BackupShape shape() {
    try {
      return shape.shape();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  CliCode.BAD_ARGUMENT, Location.NONE, "there is no such backup: " + e.getMessage())
              .next("give other numbers, or leave some out"));
    }
  }

  private static Map<String, Long> words(Map<Staying, Long> staying) {
    Map<String, Long> words = new TreeMap<>();
    staying.forEach(
        (why, count) -> words.put(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    return words;
  }
}

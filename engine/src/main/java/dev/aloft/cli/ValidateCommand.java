package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.ValidationView;
import dev.aloft.run.Product;
import dev.aloft.spec.LoadedSpec;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aloft validate [PATH]}: everything that is wrong with a spec, without any site. */
@Command(
    name = "validate",
    description = "Check a spec: all that is wrong, at once. Reads no site and no backup.")
public final class ValidateCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final SpecReader specs;
  private final Product product;

  @Mixin SpecPlace place = new SpecPlace();

  @Inject
  ValidateCommand(Output output, Environment environment, SpecReader specs, Product product) {
    this.output = output;
    this.environment = environment;
    this.specs = specs;
    this.product = product;
  }

  @Override
  public ExitCode run() {
    LoadedSpec spec =
        specs.read(
            List.of(environment.folder().resolve(place.path)),
            place
                .words
                .options()
                .withSecrets(SpecOptions.Secrets.NAMED_ONLY)
                .withResourceTypes(product.resourceTypes()));
    output.warnings(spec.warnings());
    ValidationView view = new ValidationView(spec.blueprint(), spec.warnings().size());
    output.result(view::text, view::json);
    return ExitCode.OK;
  }
}

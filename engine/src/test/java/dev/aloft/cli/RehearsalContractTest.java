package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import dev.aloft.contracts.ContractListener;
import dev.aloft.origin.SharedBackups;
import dev.aloft.report.Console;
import dev.aloft.run.RehearsalListener;
import dev.aloft.run.RehearsalResult;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.Rehearsals;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rehearsal of a real backup sends and gets is what the published contract says. */
@Tag("shared")
class RehearsalContractTest {

  @TempDir Path folder;

  static List<SharedBackups.Backup> backups() {
    return SharedBackups.wellFormed();
  }

  @ParameterizedTest
  @MethodSource("backups")
  void everyExchangeKeepsTheContract(SharedBackups.Backup backup) throws Exception {
    ContractListener contract = ContractListener.jiraCloud();

    RehearsalResult result =
        rehearsals(new SandboxSites(Clock.systemUTC(), contract))
            .rehearse(backup.path().toAbsolutePath(), Map.of(), folder, new Silent());

    assertThat(result.clean()).isTrue();
    contract.assertClean();
    assertThat(contract.exchanges()).isNotEmpty();
  }

  @Test
  void theExampleKeepsTheContract() throws Exception {
    ContractListener contract = ContractListener.jiraCloud();
    Path example =
        Path.of(System.getProperty("basedir", "")).resolve("../examples/lighthouse-ferries");

    RehearsalResult result =
        rehearsals(new SandboxSites(Clock.systemUTC(), contract))
            .rehearse(example.toAbsolutePath(), Map.of(), folder, new Silent());

    assertThat(result.clean()).isTrue();
    contract.assertClean();
  }

  private static final class Silent implements RehearsalListener {
    @Override
    public void stage(String words) {}
  }

  private static Rehearsals rehearsals(RehearsalSites sites) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false, false);
    Environment environment = new Environment(Map.of(), Path.of(""), Clock.systemUTC());
    GlobalOptions options = GlobalOptions.of(List.of(), Map.of());
    CommandTree commands = new CommandTree(console, environment, options, Commands.all());
    return Guice.createInjector(
            new AloftModule(console, environment, options, commands),
            Modules.override(new RunModule())
                .with(binder -> binder.bind(RehearsalSites.class).toInstance(sites)))
        .getInstance(Rehearsals.class);
  }
}

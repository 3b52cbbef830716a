package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.RehearsalResult;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.web.ExchangeListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The road is clean whichever way the product does what no public source tells of it. */
class EveryQuirkTest extends OddBackups {

  private static final int ISSUES = 30;

  @ParameterizedTest
  @EnumSource
  void alone(Quirk quirk) throws IOException {
    assertClean(rehearse(Behaviour.usual().with(quirk)));
  }

  @Test
  void allAtOnce() throws IOException {
    Behaviour behaviour = Behaviour.usual();
    for (Quirk one : Quirk.values()) {
      behaviour = behaviour.with(one);
    }

    RehearsalResult result = rehearse(behaviour);

    assertClean(result);
    assertThat(result.road().orElseThrow().mails().sent())
        .as("mentions, which nothing but the writer's choice of words can silence")
        .isPositive();
  }

  @Test
  void nobodyGetsAMailWhereMentionsDoNotMail() throws IOException {
    RehearsalResult result = rehearse(Behaviour.usual());

    assertClean(result);
    assertThat(result.road().orElseThrow().mails().sent()).isZero();
    assertThat(result.road().orElseThrow().mails().mentions()).isPositive();
  }

  private RehearsalResult rehearse(Behaviour behaviour) throws IOException {
    Path backup = folder.resolve("backup.xml");
    new BackupGenerator(BackupShape.of(ISSUES).withOddities(0.2, 0.2)).backup(backup);
    SandboxSites sites = new SandboxSites(Clock.systemUTC(), ExchangeListener.none(), behaviour);
    return InProcess.rehearsals(sites).rehearse(backup, Map.of(), folder, InProcess.SILENT);
  }
}

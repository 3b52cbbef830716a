package dev.aloft.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.aloft.cli.jira.JiraModule;
import dev.aloft.http.Sleeper;
import dev.aloft.http.SystemSleeper;
import dev.aloft.run.AloftVersion;
import dev.aloft.run.Finishing;
import dev.aloft.run.FirstSpecs;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.Rehearsals;
import dev.aloft.run.Rollbacks;
import dev.aloft.run.Workspaces;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.spec.EnvironmentVariables;
import dev.aloft.spec.SpecReader;
import dev.aloft.state.States;
import dev.aloft.state.Transitions;
import dev.aloft.state.WatchedStates;
import dev.aloft.state.sqlite.SqliteStates;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What commands need that read specs, backups and sites. */
final class RunModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new JiraModule());
    bind(SpecReader.class);
    bind(SqliteStates.class);
    bind(Sleeper.class).to(SystemSleeper.class);
    bind(SystemSleeper.class).toInstance(new SystemSleeper());
    bind(InstantSource.class).to(Clock.class);
    bind(Workspaces.class);
    bind(Meeting.class);
    bind(Finishing.class);
    bind(Rollbacks.class);
    bind(FirstSpecs.class);
    bind(Rehearsals.class);
    bind(SandboxSites.class);
    bind(ExchangeListener.class).toInstance(ExchangeListener.none());
    bind(RehearsalSites.class).to(SandboxSites.class);
    bind(DistributionFolder.class)
        .toInstance(new DistributionFolder(System.getProperty("aloft.home", "")));
    bind(Progress.class).in(Singleton.class);
    bind(SystemWaiting.class);
    bind(Waiting.class).to(SystemWaiting.class);
    bind(DemoApplyCommand.class);
  }

  @Provides
  States states(SqliteStates states, Environment environment) {
    Optional<String> halt = Optional.ofNullable(environment.variables().get(SystemHalt.VARIABLE));
    Transitions wish = environment.interruption();
    return new WatchedStates(
        states, halt.<Transitions>map(at -> new SystemHalt(at, wish)).orElse(wish));
  }

  @Provides
  EnvironmentVariables variables(Environment environment) {
    return name -> Optional.ofNullable(environment.variables().get(name));
  }

  @Provides
  AloftVersion version() throws IOException {
    return new AloftVersion(VersionCommand.aloftVersion());
  }

  @Provides
  RandomGenerator random() {
    return RandomGenerator.getDefault();
  }
}

package dev.aloft.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import java.security.SecureRandom;
import java.util.Base64;

/** What {@code aloft sandbox} and the commands under it need. */
final class SandboxModule extends AbstractModule {

  private static final int TOKEN_BYTES = 18;

  @Override
  protected void configure() {
    bind(SandboxGenerateCommand.class);
    bind(SandboxSaveCommand.class);
    bind(SandboxDiffCommand.class);
    bind(SystemWaiting.class);
    bind(Waiting.class).to(SystemWaiting.class);
  }

  @Provides
  Tokens tokens() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}

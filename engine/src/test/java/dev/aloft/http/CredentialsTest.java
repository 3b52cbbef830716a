package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialsTest {

  private final Credentials basic =
      new Credentials.Basic("bot@acme.example", Secret.of("s3cr3t-token"));

  @Test
  void neverPrintTheTokenOrTheWholeAddress() {
    assertThat(basic).hasToString("Basic[b***@acme.example]");
    assertThat(new Credentials.Bearer(Secret.of("s3cr3t"))).hasToString("Bearer[***]");
    assertThat(Secret.of("s3cr3t")).hasToString("***");
  }

  @Test
  void blotOutATokenThatTheSiteEchoes() {
    assertThat(basic.redact("bad token s3cr3t-token")).isEqualTo("bad token ***");
    assertThat(basic.redact("header " + basic.authorization())).isEqualTo("header ***");
  }

  @Test
  void masksEveryAddressInAText() {
    assertThat(EmailMask.mask("no user jane.doe+x@acme.example or b@x.org, @here"))
        .isEqualTo("no user j***@acme.example or b***@x.org, @here");
  }
}

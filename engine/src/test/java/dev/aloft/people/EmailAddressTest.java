package dev.aloft.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are e-mail addresses, and how they are written. */
class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jo@acme.example, jo@acme.example",
    "'  Jo.Doe@ACME.Example ', jo.doe@acme.example",
    "jo+jira@mail.acme.example, jo+jira@mail.acme.example",
    "j/o@a.b, j/o@a.b",
    "jo@a..b, jo@a..b",
  })
  void a_name_and_a_domain_with_a_point_inside_is_an_address(String text, String address) {
    assertThat(EmailAddress.parse(text)).contains(new EmailAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jo",
        "@acme.example",
        "jo@",
        "jo@acme",
        "jo@.example",
        "jo@acme.",
        "jo@doe@acme.example",
        "jo doe@acme.example",
        "Jo <jo@acme.example>",
        "jo@acme.example, doe@acme.example",
        "jo;doe@acme.example",
        "\"jo\"@acme.example",
        "jo@acme/x.example",
        "jo@acme.example/x",
        "jo@acme.example\tx",
        "jo.doe",
        "jo.doe@acme"
      })
  void anything_else_is_none(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }
}

package dev.aloft.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.web.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of requests, of any size. */
class ReceivedBodyTest {

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static ReceivedBody received(byte[] bytes) throws IOException {
    return ReceivedBody.read(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        ReceivedBody.IN_MEMORY - 1,
        ReceivedBody.IN_MEMORY,
        ReceivedBody.IN_MEMORY + 1,
        3 * ReceivedBody.IN_MEMORY + 17
      })
  void comeByteForByte(int size) throws IOException {
    byte[] bytes = bytes(size);
    try (ReceivedBody received = received(bytes)) {
      assertThat(received.body().size()).isEqualTo(size);
      assertThat(received.body().bytes()).isEqualTo(bytes);
      assertThat(received.body().open().readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void areInAFileNoLongerThanTheRequestWhereTheyAreLarge() throws IOException {
    Body large;
    try (ReceivedBody received = received(bytes(2 * ReceivedBody.IN_MEMORY))) {
      large = received.body();
    }
    assertThatThrownBy(large::bytes).isInstanceOf(IllegalStateException.class);
  }
}

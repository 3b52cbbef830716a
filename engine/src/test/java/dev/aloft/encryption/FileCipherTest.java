package dev.aloft.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.testing.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What goes through a cipher comes back whole, or not at all. */
class FileCipherTest {

  private static final Path FILE = Path.of("a.file");
  private static final int BIT = 8;

  private final FileCipher cipher = Keys.encryption('a').begin(FILE);

  @Property(tries = 200)
  void whatIsHeldInMemoryComesBackAsItWas(@ForAll byte[] clear) {
    byte[] stored = cipher.encrypt(clear, "x");

    assertThat(cipher.decrypt(stored, "x")).isEqualTo(clear);
  }

  @Property(tries = 60)
  void aStreamOfAnyLengthComesBackAsItWas(@ForAll @IntRange(max = 300_000) int length)
      throws IOException {
    byte[] clear = new byte[length];
    new Random(length).nextBytes(clear);

    assertThat(read(cipher, streamed(cipher, clear))).isEqualTo(clear);
  }

  @Property(tries = 300)
  void oneBitThatChangedAnywhereIsRefused(@ForAll byte[] clear, @ForAll Random random) {
    byte[] stored = cipher.encrypt(clear, "x");
    flip(stored, random.nextInt(stored.length * BIT));

    assertThatThrownBy(() -> cipher.decrypt(stored, "x"))
        .hasMessageContaining("ALOFT-ENCRYPTION-004");
  }

  @Property(tries = 60)
  void oneBitThatChangedAnywhereInAStreamIsRefused(
      @ForAll @IntRange(max = 200_000) int length, @ForAll Random random) throws IOException {
    byte[] stored = streamed(cipher, new byte[length]);
    flip(stored, random.nextInt(stored.length * BIT));

    assertThatThrownBy(() -> read(cipher, stored)).isInstanceOf(IOException.class);
  }

  @Property(tries = 60)
  void aStreamThatEndsTooEarlyIsRefused(
      @ForAll @IntRange(max = 200_000) int length, @ForAll Random random) throws IOException {
    byte[] stored = streamed(cipher, new byte[length]);
    byte[] cut = Arrays.copyOf(stored, random.nextInt(stored.length));

    assertThatThrownBy(() -> read(cipher, cut)).isInstanceOf(IOException.class);
  }

  @Example
  void whatWasMovedIsRefused() throws IOException {
    byte[] stored = cipher.encrypt(new byte[] {1, 2, 3}, "block/1");
    byte[] stream = streamed(cipher, new byte[] {1, 2, 3});
    FileCipher otherFile = Keys.encryption('a').begin(FILE);

    assertThatThrownBy(() -> cipher.decrypt(stored, "block/2"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> otherFile.decrypt(stored, "block/1"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read(otherFile, stream)).isInstanceOf(IOException.class);
  }

  @Example
  void theSameIsNeverStoredAlike() {
    byte[] clear = {1, 2, 3};

    assertThat(cipher.encrypt(clear, "x")).isNotEqualTo(cipher.encrypt(clear, "x"));
  }

  @Example
  void aFileIsOpenedAgainByWhatItSays() {
    byte[] stored = cipher.encrypt(new byte[] {7}, "x");
    EncryptionMark mark = cipher.mark().orElseThrow();

    assertThat(Keys.encryption('a').resume(FILE, Optional.of(mark)).decrypt(stored, "x"))
        .containsExactly(7);
    assertThat(mark.reference()).isEqualTo(Keys.REFERENCE);
    assertThat(mark.toString()).doesNotContain(Keys.text('a'));
  }

  @Example
  void anotherKeyAndNoKeyAreTold() {
    Optional<EncryptionMark> mark = cipher.mark();

    assertThatThrownBy(() -> Keys.encryption('b').resume(FILE, mark))
        .hasMessageContaining("ALOFT-ENCRYPTION-003")
        .hasMessageNotContaining(Keys.text('b'));
    assertThatThrownBy(() -> Encryption.NONE.resume(FILE, mark))
        .hasMessageContaining("ALOFT-ENCRYPTION-002")
        .hasMessageContaining(Keys.REFERENCE);
  }

  @Example
  void aSchemeOfALaterVersionIsTold() {
    EncryptionMark mark = cipher.mark().orElseThrow();
    EncryptionMark later =
        new EncryptionMark("aloft-9", mark.salt(), mark.check(), mark.reference());

    assertThatThrownBy(() -> Keys.encryption('a').resume(FILE, Optional.of(later)))
        .hasMessageContaining("ALOFT-ENCRYPTION-005");
  }

  @Example
  void aFileInClearIsOpenedWithAKeyToo() {
    FileCipher clear = Keys.encryption('a').resume(FILE, Optional.empty());

    assertThat(clear.decrypt(new byte[] {1}, "x")).containsExactly(1);
  }

  private static byte[] streamed(FileCipher cipher, byte[] clear) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out = cipher.encrypting(stored, "x")) {
      out.write(clear);
    }
    return stored.toByteArray();
  }

  private static byte[] read(FileCipher cipher, byte[] stored) throws IOException {
    return cipher.decrypting(new ByteArrayInputStream(stored), "x").readAllBytes();
  }

  private static void flip(byte[] bytes, int bit) {
    bytes[bit / BIT] ^= (byte) (1 << (bit % BIT));
  }
}

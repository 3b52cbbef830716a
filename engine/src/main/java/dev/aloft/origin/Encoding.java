package dev.aloft.origin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character encoding of an XML file, by byte order mark or declaration, else UTF-8.
 *
 * @param head the bytes that were read to find out, without the mark
 */
record Encoding(Charset charset, byte[] head) {

  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  /** Reads the first bytes. */
  static Encoding detect(InputStream bytes) throws IOException {
    byte[] head = bytes.readNBytes(HEAD);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, Arrays.copyOfRange(head, 3, head.length));
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, Arrays.copyOfRange(head, 2, head.length));
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, Arrays.copyOfRange(head, 2, head.length));
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (declared.find()) {
      return new Encoding(charset(declared.group(1)), head);
    }
    return new Encoding(StandardCharsets.UTF_8, head);
  }

  private static Charset charset(String name) throws UnknownEncodingException {
    try {
      Charset charset = Charset.forName(name);
      // The declaration was read as single bytes, so two-byte encodings cannot be meant.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnknownEncodingException(name);
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The declared encoding is none that this Java knows. */
  static final class UnknownEncodingException extends IOException {
    private final String name;

    UnknownEncodingException(String name) {
      super("unknown encoding " + name);
      this.name = name;
    }

    String name() {
      return name;
    }
  }
}

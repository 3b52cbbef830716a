package dev.aloft.staging;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} wrote. */
final class BytesReader {

  private final byte[] data;
  private final int limit;
  private int at;

  BytesReader(byte[] data, int limit) {
    this.data = data;
    this.limit = limit;
  }

  boolean atEnd() {
    return at >= limit;
  }

  int position() {
    return at;
  }

  void position(int position) {
    at = position;
  }

  long number() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte b = data[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  void skipText() {
    int length = (int) number();
    at += length;
  }

  String text() {
    int length = (int) number();
    String text = new String(data, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}

package dev.aloft.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers whether a failure came from the network or from whoever reads. */
final class WireStream extends FilterInputStream {

  private boolean broke;

  WireStream(InputStream in) {
    super(in);
  }

  boolean broke() {
    return broke;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      broke = true;
      throw e;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      broke = true;
      throw e;
    }
  }
}

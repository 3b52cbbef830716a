package dev.aloft.sandbox;

import com.google.common.io.ByteStreams;
import com.google.common.io.Closer;
import dev.aloft.sandbox.web.Body;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of a request on its way to the site: in memory while it is small, else in a file that is
 * gone when this is closed.
 */
final class ReceivedBody implements Closeable {

  /** So many bytes stay in memory; nearly all requests have fewer. */
  static final int IN_MEMORY = 1 << 20;

  /** What is longer is cut, and so is no whole form or document any more. */
  private static final long LARGEST = Integer.MAX_VALUE;

  private final Body body;
  private final Closer resources;

  private ReceivedBody(Body body, Closer resources) {
    this.body = body;
    this.resources = resources;
  }

  /** A request without a body. */
  static ReceivedBody none() {
    return new ReceivedBody(Body.of(new byte[0]), Closer.create());
  }

  /**
   * Reads a body to its end.
   *
   * @param in stays open
   */
  static ReceivedBody read(InputStream in) throws IOException {
    byte[] first = in.readNBytes(IN_MEMORY);
    Closer resources = Closer.create();
    if (first.length < IN_MEMORY) {
      return new ReceivedBody(Body.of(first), resources);
    }
    try {
      return new ReceivedBody(filed(first, in, resources), resources);
    } catch (IOException | RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  // What is opened is closed with the body.
  @SuppressWarnings("MustBeClosedChecker")
  private static Body filed(byte[] first, InputStream rest, Closer resources) throws IOException {
    Path path = Files.createTempFile("aloft-body-", ".part");
    FileChannel file =
        resources.register(
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    // Not closed, since that would close the file with it.
    OutputStream out = Channels.newOutputStream(file);
    out.write(first);
    ByteStreams.limit(rest, LARGEST - first.length).transferTo(out);
    Arena arena = Arena.ofShared();
    resources.register(arena::close);
    return Body.of(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena).asByteBuffer());
  }

  /** What was read. */
  Body body() {
    return body;
  }

  @Override
  public void close() throws IOException {
    resources.close();
  }
}

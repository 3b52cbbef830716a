package dev.aloft.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers whatever it hears in plain http, as a server does that is asked for https by mistake. */
final class PlainServer implements AutoCloseable {

  private static final byte[] REFUSAL =
      "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());

  PlainServer() throws IOException {
    Thread.ofVirtual().start(this::answerAll);
  }

  int port() {
    return server.getLocalPort();
  }

  private void answerAll() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        // Reading first keeps the refusal from being lost to a reset.
        int heard = socket.getInputStream().read(new byte[8192]);
        if (heard > 0) {
          socket.getOutputStream().write(REFUSAL);
          socket.shutdownOutput();
          socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

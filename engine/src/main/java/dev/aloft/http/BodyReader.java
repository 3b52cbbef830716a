package dev.aloft.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of a large reply as it arrives. Called anew, with the body from its start, when
 * the connection was cut and the request is repeated: it must begin afresh each time.
 */
@FunctionalInterface
public interface BodyReader<T> {

  T read(InputStream body) throws IOException;
}

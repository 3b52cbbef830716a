package dev.aloft.cli;

import java.io.Closeable;
import java.net.URI;

/** A site that is served until it is closed. */
interface Served extends Closeable {

  /** Where it listens. */
  URI address();
}

package dev.aloft.http;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the start as often as needed: a repeated upload opens them again. */
@FunctionalInterface
public interface ContentSource {

  InputStream open() throws IOException;
}

package dev.aloft.sandbox.confluence.datacenter.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** The file of a backup, read as a whole. */
final class BackupFile {

  private static final String ENTITIES = "entities.xml";
  private static final String DESCRIPTOR = "exportDescriptor.properties";

  private final Map<String, byte[]> parts;
  private final Properties descriptor;
  private final Map<String, Map<String, Entity>> byType = new HashMap<>();
  private final int size;

  private BackupFile(Map<String, byte[]> parts, Properties descriptor, List<Entity> entities) {
    this.parts = parts;
    this.descriptor = descriptor;
    this.size = entities.size();
    for (Entity one : entities) {
      byType.computeIfAbsent(one.type(), key -> new LinkedHashMap<>()).put(one.id(), one);
    }
  }

  /** A backup; nothing where the bytes are none. */
  static Optional<BackupFile> read(byte[] bytes) {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      if (!parts.containsKey(ENTITIES) || !parts.containsKey(DESCRIPTOR)) {
        return Optional.empty();
      }
      Properties descriptor = new Properties();
      descriptor.load(
          new StringReader(new String(parts.get(DESCRIPTOR), StandardCharsets.ISO_8859_1)));
      List<Entity> entities = EntityXml.read(new ByteArrayInputStream(parts.remove(ENTITIES)));
      return Optional.of(new BackupFile(parts, descriptor, entities));
    } catch (IOException | XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Whether bytes are a zip file at all. */
  static boolean zip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /** Whether it holds spaces rather than a whole site. */
  boolean spaces() {
    return descriptor.getProperty("exportType", "").equals("space");
  }

  /** How many objects it holds. */
  int size() {
    return size;
  }

  /** The objects of a class, in their order. */
  Stream<Entity> all(String type) {
    return byType.getOrDefault(type, Map.of()).values().stream();
  }

  /** An object. */
  Optional<Entity> find(String type, String id) {
    return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
  }

  /** A file beside the objects. */
  Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(parts.get(path));
  }
}

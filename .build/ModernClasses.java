import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the class files of libraries anew that are older than Java 6, in the format of Java 8. The
 * JVM puts no older ones into an AOT cache and verifies them the slow way: the whole library of the
 * command line would be read from its jar at every start.
 */
final class ModernClasses {

  private static final int JAVA_6 = 50;
  private static final int JAVA_8 = 52;

  /** Apache's licence asks that changed files say so. */
  private static final String NOTICE =
      "Class files older than Java 6 were written anew in the format of Java 8 when Aloft was"
          + " packaged. What they do is unchanged.\n";

  private final ClassFile format;

  private ModernClasses(URLClassLoader classPath) {
    this.format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classPath).cached()));
  }

  /** Brings all jars of a folder up to date, in place. */
  static void in(Path lib) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(lib)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader classPath = new URLClassLoader(urls.toArray(URL[]::new))) {
      ModernClasses classes = new ModernClasses(classPath);
      for (Path jar : jars) {
        classes.renew(jar);
      }
    }
  }

  private void renew(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path root = inside.getPath("/");
      List<Path> old;
      try (Stream<Path> files = Files.walk(root)) {
        old = files.filter(ModernClasses::isOld).toList();
      }
      for (Path file : old) {
        Files.write(file, renewed(file));
      }
      if (!old.isEmpty()) {
        Files.writeString(root.resolve("META-INF/NOTICE-aloft.txt"), NOTICE);
      }
    }
  }

  private static boolean isOld(Path file) {
    if (!file.toString().endsWith(".class")) {
      return false;
    }
    try {
      return version(Files.readAllBytes(file)) < JAVA_6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The major version stands behind the magic number and the minor version. */
  private static int version(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getShort(6);
  }

  private byte[] renewed(Path file) throws IOException {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_8, 0);
          } else {
            builder.with(element);
          }
        };
    // Methods that nothing passes through are copied as they are, without their stack maps.
    ClassTransform methods =
        ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));
    byte[] bytes =
        format.transformClass(format.parse(Files.readAllBytes(file)), version.andThen(methods));
    List<VerifyError> errors = format.verify(bytes);
    if (!errors.isEmpty()) {
      throw new IOException("the new format of " + file + " is wrong", errors.getFirst());
    }
    return bytes;
  }
}

package dev.aloft.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.Sandbox;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a headless Chromium; {@code -Daloft.golden.update=true} renews the docs' pictures.
 */
@Tag("browser")
class PagesBrowserTest {

  private static final Path PICTURES = Path.of("..", "docs", "images");
  private static final int WIDTH = 1200;

  @TempDir private Path folder;

  private final LookedAtSite site = new LookedAtSite();
  private final Sandbox sandbox = Sandbox.start(site.product());

  @BeforeEach
  void fill() {
    site.fillJira();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String chromium(String path, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + WIDTH + ",800"));
    command.addAll(List.of(options));
    command.add(sandbox.address() + path);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private BufferedImage picture(String path, String name) throws Exception {
    Path file = folder.resolve(name);
    chromium(path, "--screenshot=" + file);
    if (Boolean.getBoolean("aloft.golden.update")) {
      Files.createDirectories(PICTURES);
      Files.copy(file, PICTURES.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return ImageIO.read(file.toFile());
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void anIssueLooksLikeOne() throws Exception {
    BufferedImage image = picture("/browse/OPS-1", "sandbox-issue.png");

    assertThat(image.getWidth()).isEqualTo(WIDTH);
    assertThat(colours(image)).as("drawn with its style, which has links").contains(0xff0b5cad);
    assertThat(colours(image)).as("its picture").contains(0xff000000 | LookedAtSite.COLOUR);
  }

  @Test
  void aScriptInATextStaysWords() throws Exception {
    assertThat(chromium("/browse/OPS-1", "--dump-dom"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void requestsAndLimitsAreDrawn() throws Exception {
    assertThat(colours(picture("/_sandbox/requests", "sandbox-requests.png")))
        .hasSizeGreaterThan(20);
    assertThat(colours(picture("/_sandbox/limits", "sandbox-limits.png"))).hasSizeGreaterThan(20);
  }
}

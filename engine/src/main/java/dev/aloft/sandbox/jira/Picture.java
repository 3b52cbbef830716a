package dev.aloft.sandbox.jira;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of pixels, for avatars and thumbnails. */
public final class Picture {

  private final BufferedImage image;

  private Picture(BufferedImage image) {
    this.image = image;
  }

  /** The picture that a file's bytes hold, if they hold one. */
  public static Optional<Picture> read(byte[] bytes) {
    return read(new ByteArrayInputStream(bytes));
  }

  /** The picture that a file holds, if it holds one; of other files only the beginning is read. */
  public static Optional<Picture> read(InputStream file) {
    try (file) {
      return Optional.ofNullable(ImageIO.read(file)).map(Picture::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same picture, made smaller if need be so that it fits; never larger. */
  public Picture within(int width, int height) {
    double scale =
        Math.min(
            1.0, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
    int wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int high = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, wide, high, null);
    graphics.dispose();
    return new Picture(small);
  }

  /** A square out of it; what lies outside of the picture is left out. */
  public Picture square(int x, int y, int size) {
    int left = Math.clamp(x, 0, image.getWidth() - 1);
    int top = Math.clamp(y, 0, image.getHeight() - 1);
    return new Picture(
        image.getSubimage(
            left,
            top,
            Math.clamp(size, 1, image.getWidth() - left),
            Math.clamp(size, 1, image.getHeight() - top)));
  }

  /** The largest square from its corner. */
  public Picture square() {
    return square(0, 0, Math.min(image.getWidth(), image.getHeight()));
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }
}
